import { CERTAINTY_WORDS } from "~/forms/papers/application/finding-words";
import type { Programme, Schedule } from "~/rules";
import type { Source } from "~/rules/report/report";

export type ShownSource = { text: string; url: string | null; certainty: string };
export type NamedAct = { short: string; full: string };

/** "GkG NRW" of "Gesetz über kommunale Gemeinschaftsarbeit (GkG NRW)"; a programme by its short title. */
function shortAct({ act }: Source, { instrument, shortTitle }: Programme): string {
  if (act === instrument.act) return shortTitle;
  return /\(([^()]+)\)$/.exec(act)?.[1] ?? act;
}

/** A source in few words: the same act stands in many lines of the table. */
export function shownSource(source: Source, programme: Programme): ShownSource {
  const text = [source.provision, shortAct(source, programme)].filter(Boolean).join(" ");
  return { text, url: source.url ?? null, certainty: CERTAINTY_WORDS[source.certainty] };
}

/** The acts that are named in short, once each with their full name. */
export function actsOf({ milestones }: Schedule, programme: Programme): NamedAct[] {
  const acts = new Map(
    milestones.flatMap(({ source }) => (source ? [[shortAct(source, programme), source.act] as const] : [])),
  );
  return [...acts].filter(([short, full]) => short !== full).map(([short, full]) => ({ short, full }));
}
