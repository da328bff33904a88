import { blob, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { submissions } from "./submissions";

/** The receipt of a submission (Sendebestätigung or Eingangsbestätigung), sealed with it. Triggers refuse change. */
export const receipts = sqliteTable("receipts", {
  submissionId: text()
    .primaryKey()
    .references(() => submissions.id),
  pdf: blob({ mode: "buffer" }).notNull(),
  /** What it says: that the version has come to the authority, or was sent off. Before this was kept all said the former. */
  confirms: text({ enum: ["arrival", "dispatch"] })
    .notNull()
    .default("arrival"),
});
