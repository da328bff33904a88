import { casePath, submissionFilePath, submissionPath } from "~/app/addresses/case";
import { actPath, differencesPath, INBOX_PATHS } from "~/app/addresses/proceeding";
import { CaseHeader } from "~/app/components/case-header";
import { LinkButton } from "~/app/components/link-button";
import { ToneBadge } from "~/app/components/verdict-badge";
import { FileDoubts } from "~/app/reading/file-doubts-view";
import { Standings } from "~/app/standing/standing-view";
import { SubmittedDocuments } from "~/app/submission/submitted-documents";
import { Disclosure } from "../components/disclosure";
import { Decisions } from "./decisions-view";
import type { ProceedingPage } from "./proceeding-page.server";
import { Corrections, Returns, Stations } from "./proceeding-record";
import { ReportSummary } from "./report-summary";

/** What becomes possible only by another act, in its place. */
function Later({ page: { later } }: { page: ProceedingPage }) {
  if (later.length === 0) return null;
  return (
    <ul className="plain flow-1">
      {later.map(({ id, title, after }) => (
        <li key={id} className="small">
          <span className="strong">{title}:</span> {after}
        </li>
      ))}
    </ul>
  );
}

function Acts({ page }: { page: ProceedingPage }) {
  const { number, acts } = page;
  const [first, ...others] = acts;
  if (!first) return <Later page={page} />;
  return (
    <section className="panel flow-1" aria-labelledby="tun">
      <h2 className="kern-heading-medium" id="tun">
        Was Sie tun können
      </h2>
      <p>
        <LinkButton kind="primary" href={actPath(number, first.id)} label={first.title} />
      </p>
      {others.length > 0 && (
        <ul className="plain flow-1">
          {others.map(({ id, title }) => (
            <li key={id}>
              <a href={actPath(number, id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <Later page={page} />
    </section>
  );
}

function VersionFiles({ number, version }: { number: string; version: number }) {
  return (
    <span className="block small">
      <a href={submissionFilePath(number, version, "antrag.pdf")} aria-label={`PDF, Fassung ${version}`}>
        PDF
      </a>{" "}
      ·{" "}
      <a href={submissionFilePath(number, version, "paket.zip")} aria-label={`Paket, Fassung ${version}`}>
        Paket
      </a>
      {version > 1 && (
        <>
          {" "}
          ·{" "}
          <a href={differencesPath(number, version - 1, version)}>
            Änderungen gegenüber Fassung {version - 1}
          </a>
        </>
      )}
    </span>
  );
}

function Versions({ page: { number, versions } }: { page: ProceedingPage }) {
  return (
    <section className="panel flow-1" aria-labelledby="fassungen">
      <h2 className="kern-heading-medium" id="fassungen">
        Antrag und Fassungen
      </h2>
      <ul className="plain flow-1">
        {[...versions].reverse().map(({ version, submitted, covering }) => (
          <li key={version}>
            <a href={submissionPath(number, version)}>Fassung {version}</a>{" "}
            <span className="small muted">eingereicht {submitted}</span>
            <VersionFiles number={number} version={version} />
            {covering !== null && (
              <Disclosure>
                <summary>Text der federführenden Kommune zu Fassung {version}</summary>
                <p className="typed">{covering}</p>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One proceeding: where it is, what can be done, and everything on record. */
export function ProceedingView({ page }: { page: ProceedingPage }) {
  const back =
    page.access === "authority" || page.access === "supervision"
      ? { href: INBOX_PATHS[page.access], label: "Zurück zum Posteingang" }
      : { href: casePath(page.applicationId), label: "Zurück zum Antrag" };
  return (
    <>
      <CaseHeader
        lead={`${page.number}, federführend: ${page.lead}`}
        title={page.title}
        facts={[
          {
            label: "Stand",
            value: page.state.word,
            ...(page.state.aside !== null && { aside: page.state.aside }),
          },
          { label: "Berechnet", value: page.amount },
          page.since,
          { label: "Antragstag", value: page.newest.day },
        ]}
      />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1 className="kern-heading-large">Vorgang {page.number}</h1>
        <p className="lead">
          <ToneBadge tone={page.state.tone} word={page.state.word} />{" "}
          {page.next && (
            <>
              Als Nächstes für Sie: <span className="strong">{page.next}</span>.{" "}
            </>
          )}
          {page.assignee ? `Zuständig: ${page.assignee}.` : page.mayDecide && "Noch niemand ist zuständig."}
        </p>
        <Standings standings={page.standings} />
        <div className="split work">
          <div className="beside">
            <Acts page={page} />
          </div>
          <div className="flow">
            <Decisions page={page} />
            <Corrections page={page} />
            <Stations page={page} />
            <Returns page={page} />
            <SubmittedDocuments {...page.newest} />
            <FileDoubts
              doubts={page.newest.doubts}
              hrefOf={(file) => submissionFilePath(page.number, page.newest.version, file)}
            />
          </div>
          <div className="beside">
            <ReportSummary newest={page.newest} mayDecide={page.mayDecide} />
            <Versions page={page} />
          </div>
        </div>
      </main>
    </>
  );
}
