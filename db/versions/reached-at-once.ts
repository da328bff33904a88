import type { submissions } from "../schema/submissions";

type Row = Pick<typeof submissions.$inferSelect, "submittedAt" | "reachedAuthorityAt">;

/** Whether the authority had the version as soon as it was handed in; what comes to it later does not change that. */
export const reachedAtOnce = ({ submittedAt, reachedAuthorityAt }: Row): boolean =>
  submittedAt === reachedAuthorityAt;
