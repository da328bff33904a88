import type { Reminders } from "~/db/reminders/load-reminders";
import { capitalise, joinWords } from "~/rules/german/words";
import type { Holder, Readiness } from "./readiness.server";
import { someNames } from "./reminder-words";

export type Remindable = {
  /** Whom a reminder by hand would reach today. */
  sections: string[];
  names: string[];
  /** Those of them whose invitation waits: it goes to that mailbox. */
  invited: { name: string; email: string }[];
  /** The last day on which one of them was reminded, YYYY-MM-DD. */
  lastOn: string | null;
  /** Still to do something, and reminded today already. */
  today: string[];
  /** Still to do something, and nobody can be reached: why. */
  unreachable: { name: string; why: string }[];
};

const WHY: Record<Exclude<Holder, "lead" | "partner" | "invited">, string> = {
  nobody: "noch nicht eingeladen",
  undeliverable: "die Einladung war nicht zustellbar",
  expired: "die Einladung ist abgelaufen",
};

function whyNot({ holder, section }: Readiness, { people }: Reminders): string | null {
  if (holder === "nobody" || holder === "undeliverable" || holder === "expired") return WHY[holder];
  if (holder === "partner" && (people.get(section) ?? 0) === 0) return "dort ist niemand mehr angemeldet";
  return null;
}

/** Whom the lead can remind by hand; itself it need not. */
export function remindableOf(
  readiness: readonly Readiness[],
  reminders: Reminders,
  today: string,
): Remindable {
  const unready = readiness.filter(({ holder, missing }) => holder !== "lead" && missing.length > 0);
  const reached = unready.filter((one) => whyNot(one, reminders) === null);
  const remindedOn = (section: string) => reminders.sent.find((one) => one.section === section)?.sentOn;
  const open = reached.filter(({ section }) => remindedOn(section) !== today);
  return {
    sections: open.map(({ section }) => section),
    names: open.map(({ name }) => name),
    invited: open.flatMap(({ name, holder, invitation }) =>
      holder === "invited" && invitation ? [{ name, email: invitation.email }] : [],
    ),
    lastOn:
      open
        .flatMap(({ section }) => remindedOn(section) ?? [])
        .sort()
        .at(-1) ?? null,
    today: reached.filter(({ section }) => remindedOn(section) === today).map(({ name }) => name),
    unreachable: unready.flatMap((one) => {
      const why = whyNot(one, reminders);
      return why === null ? [] : [{ name: one.name, why }];
    }),
  };
}

/** That all who could be reminded were reminded today; null where somebody is left, or nobody has anything to do. */
export function remindedTodayWords({ sections, today }: Remindable): string | null {
  if (sections.length > 0 || today.length === 0) return null;
  const verb = today.length === 1 ? "wurde" : "wurden";
  return `${capitalise(someNames(today))} ${verb} heute schon erinnert. Morgen können Sie wieder erinnern.`;
}

/** Who cannot be reminded, and why; null where everybody can. */
export function unreachableWords({ unreachable }: Remindable): string | null {
  if (unreachable.length === 0) return null;
  const named = unreachable.map(({ name, why }) => `${name} (${why})`);
  return `Nicht erinnert werden ${unreachable.length === 1 ? "kann" : "können"} ${joinWords(named)}.`;
}
