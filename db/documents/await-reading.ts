import type { AttachmentKind } from "~/rules/facts/facts";
import type { Transaction } from "../engine/transaction";
import { documentTexts } from "../schema/readings";

/** Whose words are read: what councils decide and what they agree on. */
const READ: readonly AttachmentKind[] = ["resolution", "agreement"];

/** Written with the file itself, so that no file is forgotten when the program stops before it was read. */
export async function awaitReading(
  tx: Transaction,
  { id, kind, addedAt }: { id: string; kind: AttachmentKind; addedAt: string },
): Promise<void> {
  if (!READ.includes(kind)) return;
  await tx.sql.insert(documentTexts).values({ documentId: id, dueAt: addedAt, attempts: 0, cut: false });
}
