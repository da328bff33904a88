import { keepTogether } from "~/rules/german/typography";
import type { EndNotice } from "~/rules/validity";
import { EndNoticeView } from "./end-notice-view";

export type CaseFact = { label: string; value: string /** Lighter, behind the value. */; aside?: string };

type Props = {
  /** "Gruppenantrag, federführend: Gemeinde Niestetal" */
  lead: string;
  title: string;
  facts: CaseFact[];
  /** "Gespeichert 14:03" */
  saved?: string;
  /** Something typed is not saved yet. */
  pending?: boolean;
  /** That the programme runs out or is over. */
  end?: EndNotice | null;
};

/** On every page of a case. It is no heading: the page's `h1` is the step. */
export function CaseHeader({ lead, title, facts, saved, pending, end }: Props) {
  return (
    <section className="case" aria-label="Antrag">
      <div className="page">
        <p className="small muted">{lead}</p>
        <p className="title">{title}</p>
        <div className="case-foot">
          <dl className="facts">
            {facts.map(({ label, value, aside }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {keepTogether(value)} {aside && <span>{keepTogether(aside)}</span>}
                </dd>
              </div>
            ))}
          </dl>
          {/* Always there, so that a change is announced. */}
          <p className="saved" role="status">
            {saved && (
              <>
                {!pending && (
                  <span
                    className="kern-icon kern-icon--success kern-icon--small icon-met"
                    aria-hidden="true"
                  />
                )}
                {saved}
              </>
            )}
          </p>
        </div>
        {end && <EndNoticeView notice={end} />}
      </div>
    </section>
  );
}
