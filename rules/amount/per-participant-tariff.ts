import type { Facts } from "../facts/facts";
import { STATE_NAME } from "../facts/participants";
import { formatEuroShort } from "../german/money";
import { capitalise, numberWord } from "../german/words";
import type { Programme } from "../programmes/programme";
import type { TariffResult } from "./step";

type PerParticipant = Extract<Programme["tariff"]["standard"], { kind: "per-participant" }>;

/** As it reads beside a number. */
const SHORT_NAME: Record<Facts["state"], string> = { HE: "Hessen", NW: "NRW" };

/** NRW: a base for two participants, an increment for each further one, a sum of its own across a border. */
export function perParticipantTariff(
  tariff: PerParticipant,
  count: number,
  { state, project }: Pick<Facts, "state" | "project">,
): TariffResult {
  const { base, furtherCents, crossBorderCents } = tariff;
  const counted = { text: `Beteiligte Kommunen in ${STATE_NAME[state]}: ${count}` };
  const land = SHORT_NAME[state];
  if (count === 1 && project.crossBorder && crossBorderCents !== undefined) {
    const text = `Grenzüberschreitend mit einer Beteiligten in ${land}`;
    return { cents: crossBorderCents, steps: [counted, { text, cents: crossBorderCents }] };
  }
  if (count < base.participants) {
    const alone = crossBorderCents === undefined ? "" : ", grenzüberschreitend ab einer";
    const text = `Der Tarif kennt Beträge erst ab ${numberWord(base.participants)} Beteiligten in ${land}${alone}`;
    return { cents: null, steps: [counted, { text }] };
  }
  const further = count - base.participants;
  const fixed = base.cents + further * furtherCents;
  const start = {
    text: `Grundbetrag für ${numberWord(base.participants)} Beteiligte in ${land}`,
    cents: base.cents,
  };
  if (further === 0) return { cents: fixed, steps: [counted, start] };
  const words =
    further === 1
      ? "Eine weitere Beteiligte"
      : `${capitalise(numberWord(further))} weitere Beteiligte (${further} × ${formatEuroShort(furtherCents)})`;
  return {
    cents: fixed,
    steps: [
      counted,
      start,
      { text: words, cents: further * furtherCents },
      {
        text: `Festbetrag (${formatEuroShort(base.cents)} + ${formatEuroShort(further * furtherCents)})`,
        cents: fixed,
      },
    ],
  };
}
