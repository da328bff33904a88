import { casePath, documentPath, pdfPath, reviewPath, submitPath } from "~/app/addresses/case";
import { programmePath, rulePath } from "~/app/addresses/rule-book";
import type { CaseHead } from "~/app/case/case-head.server";
import { CaseHeader } from "~/app/components/case-header";
import { FindingWide } from "~/app/components/finding-wide";
import { LinkButton } from "~/app/components/link-button";
import { Neighbours } from "~/app/components/neighbours";
import { ToneBadge, VerdictBadge } from "~/app/components/verdict-badge";
import { toneOf, VERDICT_WORDS } from "~/forms/papers/application/finding-words";
import { formatDate } from "~/rules/german/date";
import { keepTogether } from "~/rules/german/typography";
import type { Verdict } from "~/rules/report/report";
import type { FileDoubt } from "../reading/file-doubts.server";
import { FileDoubts } from "../reading/file-doubts-view";
import { AmountDerivation } from "./amount-derivation";
import { ChannelView } from "./channel-view";
import type { CheckPage, LinkedFinding } from "./check-page.server";
import { ComparisonSection } from "./comparison-section";
import { RemarksView } from "./remarks-view";
import { verdictLine } from "./verdict-line";
import { OtherVersions, VersionComparisonView } from "./version-comparison-view";
import type { WholeCheck } from "./whole-check.server";

const TITLES: Record<Verdict, string> = {
  not_met: "Nicht erfüllt",
  open: "Offen",
  for_authority: "Beurteilt die Behörde",
  met: "Erfüllt",
  not_applicable: "Trifft nicht zu",
};

function Tally({ groups }: { groups: CheckPage["groups"] }) {
  return (
    <dl className="tally" aria-label="Ergebnis der Prüfpunkte">
      {groups.map(({ verdict, findings }) => {
        const tone = toneOf({ verdict, level: "must" });
        return (
          <div key={verdict}>
            <dt>
              {tone === "neutral" ? (
                <span className="dash" aria-hidden="true" />
              ) : (
                <span className={`kern-icon kern-icon--${tone} icon-tone-${tone}`} aria-hidden="true" />
              )}
              {VERDICT_WORDS[verdict]}
            </dt>
            <dd>{findings.length}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Blockers({ page }: { page: CheckPage }) {
  const lines = [
    ...page.unreadable.map(({ href, label }) => ({
      href,
      label,
      badge: <ToneBadge tone="danger" word="nicht lesbar" />,
    })),
    ...page.blocking.map(({ finding, links: [first] }) => ({
      href: first?.href ?? casePath(page.id),
      label: finding.title,
      badge: <VerdictBadge {...finding} />,
    })),
  ];
  return (
    <ol className="kern-task-list__list">
      {lines.map(({ href, label, badge }, position) => (
        <li className="kern-task-list__item" key={`${href} ${label}`}>
          <div className="kern-task-list__title">
            <a className="kern-link kern-link--stretched kern-task-list__content-wrapper" href={href}>
              <span className="kern-number">{position + 1}</span>
              <span>{label}</span>
            </a>
          </div>
          <div className="kern-task-list__status">{badge}</div>
        </li>
      ))}
    </ol>
  );
}

function MetList({ findings, programmeId }: { findings: LinkedFinding[]; programmeId: string }) {
  return (
    <ul className="plain metlist">
      {findings.map(({ finding }) => (
        <li className="iconline" key={finding.rule}>
          <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
          <span>
            <a className="quiet" href={rulePath(programmeId, finding.rule)}>
              {keepTogether(finding.title)}
            </a>
            <br />
            <span className="small muted">{keepTogether(finding.text)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

type GroupProps = CheckPage["groups"][number] & Pick<CheckPage, "authority" | "programmeId">;

function Group({ verdict, findings, authority, programmeId }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`gruppe.${verdict}`}>
      <h2 className="kern-heading-medium" id={`gruppe.${verdict}`}>
        {TITLES[verdict]} ({findings.length})
      </h2>
      {verdict === "for_authority" && (
        <p className="muted">
          Das kann kein Programm entscheiden. Was Sie dazu schreiben, geht mit dem Antrag an: {authority}.
        </p>
      )}
      {verdict === "met" ? (
        <MetList findings={findings} programmeId={programmeId} />
      ) : (
        findings.map(({ finding, links, guidance }) => (
          <FindingWide
            key={finding.rule}
            finding={finding}
            links={links}
            guidance={guidance}
            more={rulePath(programmeId, finding.rule)}
          />
        ))
      )}
    </section>
  );
}

/** The check page: whether it can be handed in, the amount, every finding with its source. */
export function CheckPageView({ page }: { page: WholeCheck & { head: CaseHead; doubts: FileDoubt[] } }) {
  const lead = page.access === "lead";
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>Alle Schritte</a>
        </p>
        <h1 className="kern-heading-large">Prüfung</h1>
        {page.comparison && <VersionComparisonView comparison={page.comparison} />}
        <div className="split">
          <div className="flow">
            <p className="verdict-line">{verdictLine(page)}</p>
            {!page.allowed && <Blockers page={page} />}
            {page.whole && (
              <p>
                {page.whole} {page.draft && <a href={reviewPath(page.id)}>Entwurf lesen</a>}
              </p>
            )}
            {lead && !page.comparison && (
              <div className="actions tight">
                {page.allowed && page.toHandIn && (
                  <LinkButton kind="primary" href={submitPath(page.id)} label="Weiter zum Einreichen" />
                )}
                <LinkButton href={pdfPath(page.id)} label="Antrag mit Prüfbericht als PDF" />
              </div>
            )}
          </div>
          {page.groups.some(({ findings }) => findings.length > 0) && <Tally groups={page.groups} />}
        </div>
        <AmountDerivation amount={page.amount} participants={page.participants} period={page.period} />
        {page.neighbours && <Neighbours neighbours={page.neighbours} />}
        {page.groups.map((group) => (
          <Group key={group.verdict} {...group} authority={page.authority} programmeId={page.programmeId} />
        ))}
        <FileDoubts advise doubts={page.doubts} hrefOf={(file) => documentPath(page.id, file)} />
        <ComparisonSection id={page.id} comparisons={page.comparisons} />
        <ChannelView channel={page.channel} />
        <RemarksView remarks={page.remarks} />
        {page.versions.length > 0 && <OtherVersions versions={page.versions} />}
        <p className="small muted footnote">
          Geprüft am {formatDate(page.checkedOn)}
          {page.applicationDay && `, Antragstag ${page.applicationDay},`} nach:{" "}
          <a href={programmePath(page.programmeId)}>{page.programme}</a>. Regelstand{" "}
          {formatDate(page.rulesAsOf)}. Die Prüfung ersetzt keine Entscheidung der Behörde.
        </p>
      </main>
    </>
  );
}
