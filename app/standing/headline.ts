import type { NoticeLineProps } from "~/app/components/notice-line";
import type { CaseStanding } from "./standing";

/** Where it lies is said by the state; only what is more than that is a headline. */
const QUIET: readonly CaseStanding["kind"][] = ["lies", "sent"];

export const isQuiet = ({ kind }: Pick<CaseStanding, "kind">): boolean => QUIET.includes(kind);

/** The first thing that is so, in a line; null where there is nothing but where the case lies. */
export function headlineOf(standings: readonly CaseStanding[]): NoticeLineProps | null {
  const first = standings.find((one) => !isQuiet(one));
  if (!first) return null;
  const { tone, title, text, links } = first;
  return { tone, title, text: text.join(" "), link: links[0] ?? null };
}
