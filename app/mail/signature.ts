import type { Settings } from "../settings/env.server";

export type MailSender = Pick<Settings, "origin" | "operator">;

/** Who writes, and where to ask: at the end of every mail. */
export function signature({ origin, operator }: MailSender): string {
  return [
    "-- ",
    `IKZ-Antrag, betrieben von ${operator.name}`,
    origin,
    `Fragen beantwortet ${operator.email}.`,
    "Diese Nachricht wurde vom Programm verschickt.",
  ].join("\n");
}
