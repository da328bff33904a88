import type { NoticeKind, NoticeOf } from "~/db/schema/notices";
import { NOTICES } from "./notices";

/** What its reader finds in the inbox. */
export function sentenceOf<Kind extends NoticeKind>({ kind, figures }: NoticeOf<Kind>): string {
  return NOTICES[kind].sentence(figures);
}

/** Where it leads: a path of this site. */
export function addressOfNotice<Kind extends NoticeKind>({ kind, figures }: NoticeOf<Kind>): string {
  return NOTICES[kind].address(figures);
}
