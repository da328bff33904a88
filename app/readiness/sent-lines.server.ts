import type { Reminders, SentReminder } from "~/db/reminders/load-reminders";
import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import { workingDays } from "~/rules/german/working-days";
import { missingWords } from "../notices/missing-words";

type SentTo = { id: string; name: string; whom: string; missing: string };
/** What went out on one day for one reason. */
export type SentLine = { key: string; on: string; why: string; to: SentTo[] };

function whyWords({ mark, plannedDay, by }: SentReminder): string {
  if (mark === null) return by === null ? "von Hand" : `von Hand, ${by}`;
  return plannedDay === null ? workingDays(mark) : `${workingDays(mark)} vor dem ${formatDate(plannedDay)}`;
}

/** Every reminder that was sent, latest first: which day, why, to whom, and what was missing then. */
export function sentLines({ sent }: Pick<Reminders, "sent">, names: ReadonlyMap<string, string>): SentLine[] {
  const lines = new Map<string, SentLine>();
  for (const one of sent) {
    const why = whyWords(one);
    const key = `${one.sentOn} ${why}`;
    const line = lines.get(key) ?? { key, on: formatDate(one.sentOn), why, to: [] };
    line.to.push({
      id: one.id,
      name: names.get(one.section) ?? "nicht mehr beteiligt",
      whom: one.mailbox ?? `alle Personen von ${one.organisation}`,
      missing: joinWords(one.missing.map(missingWords)),
    });
    lines.set(key, line);
  }
  return [...lines.values()];
}
