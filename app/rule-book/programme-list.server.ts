import { programmePath } from "~/app/addresses/rule-book";
import { STATE_LABELS } from "~/forms/labels";
import { CERTAINTY_WORDS, sourceTexts } from "~/forms/papers/application/finding-words";
import { endNotice, instrumentDates, type Programme, programmes, spanWords } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { standingWords } from "./standing-words";

/** How sure first and last day are, in one phrase where both are alike. */
function daysProof({ certainty: { from, to } }: Programme): string {
  return from === to
    ? `erster und letzter Tag ${CERTAINTY_WORDS[from]}`
    : `erster Tag ${CERTAINTY_WORDS[from]}; letzter Tag ${CERTAINTY_WORDS[to]}`;
}

/** What heads a version wherever it is shown. */
export function versionHead(programme: Programme, today: string) {
  const { id, title, shortTitle, instrument } = programme;
  return {
    id,
    title,
    shortTitle,
    href: programmePath(id),
    span: spanWords(programme),
    daysProof: daysProof(programme),
    standing: standingWords(programme, today),
    legalBasis: instrument.legalBasis,
    dates: instrumentDates(programme),
    references: instrument.references,
    publication: instrument.publication ?? null,
    source: instrument.source,
    legalBases: sourceTexts(programme.legalBases),
    asOf: formatDate(programme.asOf),
  };
}

export type VersionHead = ReturnType<typeof versionHead>;

/** Every version known, by state, the newest first; read anew for each request. */
export function programmeList(today: string) {
  const states = [...new Set(programmes.map(({ state }) => state))];
  return {
    today,
    states: states.map((state) => {
      const versions = programmes.filter((programme) => programme.state === state);
      const latest = versions.at(-1);
      return {
        state,
        label: STATE_LABELS[state],
        notice: latest ? endNotice(latest, today) : null,
        versions: versions.map((programme) => versionHead(programme, today)).toReversed(),
      };
    }),
  };
}

export type ProgrammeList = ReturnType<typeof programmeList>;
