import type { ReactNode } from "react";
import { Disclosure } from "~/app/components/disclosure";
import { ToneBadge } from "~/app/components/verdict-badge";
import { keepTogether } from "~/rules/german/typography";
import { joinWords } from "~/rules/german/words";
import { ASPECT_LABELS, SEEN_WORDS } from "./aspect-words";
import type { ComparedLine, ResolutionComparison } from "./resolution-comparisons.server";

/** What a person can note beside a line, or beside the whole file; nothing where it only reads. */
export type NoteSlot = (place: { of: ResolutionComparison; line: ComparedLine | null }) => ReactNode;

const rests = ({ verdict, note }: ComparedLine): boolean => verdict === "found" || note !== null;

export const needsLook = ({ lines, waiting, whole }: ResolutionComparison): boolean =>
  lines.some((line) => !rests(line)) || (lines.length === 0 && !waiting && whole === null);

/** Where somebody noted something, it stays in sight. */
const isNoted = ({ lines, whole }: ResolutionComparison): boolean =>
  whole !== null || lines.some(({ note }) => note !== null);

/** "6 von 8 Angaben gefunden, 1 geprüft" */
export function comparisonSummary({ lines, waiting, whole }: ResolutionComparison): string {
  if (waiting) return "wird gelesen";
  if (lines.length === 0) return whole ? "selbst verglichen" : "nicht verglichen";
  const found = lines.filter(({ verdict }) => verdict === "found").length;
  const checked = lines.filter(({ verdict, note }) => verdict !== "found" && note).length;
  const first = `${found} von ${lines.length} Angaben gefunden`;
  return checked > 0 ? `${first}, ${checked} selbst geprüft` : first;
}

function Line({ line, children }: { line: ComparedLine; children: ReactNode }) {
  const { aspect, verdict, expected, seen, quote, note, ticked } = line;
  const { tone, word } = SEEN_WORDS[verdict];
  return (
    <li className="compared">
      <p className="meta">
        {note && verdict !== "found" ? (
          <ToneBadge tone="success" word="selbst geprüft" />
        ) : (
          <ToneBadge tone={tone} word={word} />
        )}
      </p>
      <div className="flow-1">
        <p>
          <span className="strong">{ASPECT_LABELS[aspect]}:</span> {keepTogether(expected)}
        </p>
        {verdict === "differs" && <p>In der Datei steht: {keepTogether(seen ?? "")}.</p>}
        {verdict === "not-found" && seen !== null && (
          <p>{keepTogether(`${seen.charAt(0).toUpperCase()}${seen.slice(1)}.`)}</p>
        )}
        {quote && (
          <p className="small muted">
            <span className="kern-sr-only">Aus der Datei: </span>„{quote}“
          </p>
        )}
        {note && (
          <p className="small muted">
            Geprüft von {note.by} am {note.on}.
          </p>
        )}
        {ticked && (
          <p className="small muted">
            Vor dem Einreichen angesehen und bestätigt von {ticked.by} am {ticked.on}.
          </p>
        )}
        {children}
      </div>
    </li>
  );
}

type Props = {
  comparison: ResolutionComparison;
  /** The file's own page, where nothing else on this page leads to it. */
  href?: string;
  slot?: NoteSlot;
};

/** One resolution: first what the program did not find in the file, then, folded away, what it found. */
export function ComparisonList({ comparison, href, slot }: Props) {
  const { said, lines, whole, file, copyKind } = comparison;
  const open = lines.filter(({ verdict }) => verdict !== "found");
  const found = lines.filter(({ verdict }) => verdict === "found");
  const shown = (list: readonly ComparedLine[]) => (
    <ul className="plain">
      {list.map((line) => (
        <Line key={line.aspect} line={line}>
          {slot?.({ of: comparison, line })}
        </Line>
      ))}
    </ul>
  );
  return (
    <div className="flow-1">
      {href && (
        <p className="small compared-file">
          <a href={href}>{file}</a>
          {copyKind && <span className="muted">, {copyKind}</span>}
        </p>
      )}
      {said && <p>{said}</p>}
      {lines.length === 0 && whole && (
        <p className="small muted">
          Geprüft von {whole.by} am {whole.on}.
        </p>
      )}
      {lines.length === 0 && slot?.({ of: comparison, line: null })}
      {open.length > 0 && shown(open)}
      {found.length > 0 && (
        <Disclosure className="compared-file">
          <summary>Gefunden: {joinWords(found.map(({ aspect }) => ASPECT_LABELS[aspect]))}</summary>
          {shown(found)}
        </Disclosure>
      )}
    </div>
  );
}

/** Each resolution of a page, those to look at open. */
export function ComparisonParts({
  comparisons,
  hrefOf,
  slot,
}: {
  comparisons: readonly ResolutionComparison[];
  hrefOf: (documentId: string) => string;
  slot?: NoteSlot;
}) {
  return comparisons.map((comparison) => (
    <Disclosure
      className="participant"
      key={comparison.documentId}
      id={`abgleich.${comparison.documentId}`}
      open={needsLook(comparison) || isNoted(comparison)}
    >
      <summary>
        <h3 className="kern-heading-small">{comparison.participant}</h3>
        <span className="small muted">{comparisonSummary(comparison)}</span>
      </summary>
      <div className="group-body">
        <ComparisonList
          comparison={comparison}
          href={hrefOf(comparison.documentId)}
          {...(slot && { slot })}
        />
      </div>
    </Disclosure>
  ));
}
