import { keepTogether } from "~/rules/german/typography";
import type { EndNotice } from "~/rules/programmes/end-notice";
import { EndNoticeView } from "./end-notice-view";
import { NoticeLine, type NoticeLineProps } from "./notice-line";

export type CaseFact = {
  label: string;
  value: string;
  /** Lighter, behind the value. */
  aside?: string;
  /** Left out on a phone, where the head takes the room of the page. */
  minor?: boolean;
};

type Props = {
  /** "Gruppenantrag, federführend: Gemeinde Niestetal" */
  lead: string;
  title: string;
  facts: CaseFact[];
  /** "Gespeichert 14:03" */
  saved?: string;
  /** Something typed is not saved yet. */
  pending?: boolean;
  /** Something typed cannot be saved as it is. */
  warning?: boolean;
  /** What a screen reader is told instead of each change of `saved`, where that changes all the time. */
  news?: string;
  /** That the programme runs out or is over. */
  end?: EndNotice | null;
  /** Where the application is made as a precaution too. */
  precaution?: NoticeLineProps["link"];
  /** What is so of the case and comes first, on every page that does not say it at length. */
  standing?: NoticeLineProps | null;
};

function Facts({ facts }: { facts: CaseFact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, aside, minor }) => (
        <div key={label} className={minor ? "minor" : undefined}>
          <dt>{label}</dt>
          <dd>
            {keepTogether(value)} {aside && <span>{keepTogether(aside)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Saved({ saved, pending, warning, news }: Pick<Props, "saved" | "pending" | "warning" | "news">) {
  return (
    <p className="saved" role={news === undefined ? "status" : undefined}>
      {saved && (
        <>
          {!pending && (
            <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
          )}
          {warning && (
            <span className="kern-icon kern-icon--warning kern-icon--small icon-warn" aria-hidden="true" />
          )}
          {saved}
        </>
      )}
    </p>
  );
}

/** On every page of a case. It is no heading: the page's `h1` is the step. */
export function CaseHeader({
  lead,
  title,
  facts,
  saved,
  pending,
  warning,
  news,
  end,
  precaution,
  standing,
}: Props) {
  return (
    <section className="case" aria-label="Antrag">
      <div className="page">
        <p className="small muted">{lead}</p>
        <p className="title">{title}</p>
        <div className="case-foot">
          <Facts facts={facts} />
          {/* Always there, so that a change is announced. */}
          <Saved saved={saved} pending={pending} warning={warning} news={news} />
          {news !== undefined && (
            <p className="kern-sr-only" role="status">
              {news}
            </p>
          )}
        </div>
        {standing && <NoticeLine {...standing} />}
        {end && <EndNoticeView notice={end} precaution={precaution ?? null} />}
      </div>
    </section>
  );
}
