import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import type { Remindable } from "./remindable.server";
import { remindLabel, someNames } from "./reminder-words";

/** Who gets what, in sentences: people in their inbox, a mailbox that has not accepted yet by mail alone. */
function whoWords({ names, invited }: Remindable): string[] {
  const others = names.filter((name) => !invited.some((one) => one.name === name));
  const mailboxes = joinWords(invited.map(({ name, email }) => `${name} (${email})`));
  return [
    ...(others.length === 0
      ? []
      : [
          `${someNames(others, 12)} ${others.length === 1 ? "erhält" : "erhalten"} heute eine Nachricht und eine E-Mail, die darauf hinweist. In der Nachricht steht, was fehlt und bis wann.`,
        ]),
    ...(invited.length === 0
      ? []
      : [
          `${mailboxes} ${invited.length === 1 ? "hat" : "haben"} die Einladung noch nicht angenommen und ${invited.length === 1 ? "erhält" : "erhalten"} heute eine E-Mail, die daran erinnert.`,
        ]),
  ];
}

/** What is asked before reminders are sent by hand: on a page of its own, and in a dialog where script runs. */
export function confirmationOf(remindable: Remindable) {
  const { sections, names, lastOn } = remindable;
  const last =
    lastOn === null ? "Bisher wurde hier noch nicht erinnert." : `Zuletzt erinnert am ${formatDate(lastOn)}.`;
  return {
    label: remindLabel(names.length),
    send: names.length === 1 ? "Erinnerung senden" : "Erinnerungen senden",
    sections,
    who: whoWords(remindable),
    last: `${last} Pro Tag geht höchstens eine Erinnerung an dieselbe Kommune.`,
  };
}

export type Confirmation = ReturnType<typeof confirmationOf>;
