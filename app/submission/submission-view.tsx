import { casePath, submissionFilePath, submissionPath } from "~/app/addresses/case";
import { proceedingPath } from "~/app/addresses/proceeding";
import { CaseHeader } from "~/app/components/case-header";
import { Undispatched } from "~/app/standing/undispatched";
import { ComparisonParts } from "../reading/comparison-list";
import { FileDoubts } from "../reading/file-doubts-view";
import { SubmissionDownloads } from "./submission-downloads";
import type { SubmissionPage } from "./submission-page.server";
import { SubmittedDocuments } from "./submitted-documents";
import { SubmittedReport } from "./submitted-report";

/** What the program read in the resolutions, for who judges them; the lead notes on its check page. */
function Comparisons({ page }: { page: SubmissionPage }) {
  if (page.comparisons.length === 0) return null;
  return (
    <section aria-labelledby="abgleich">
      <h2 className="kern-heading-medium" id="abgleich">
        Abgleich der Beschlüsse ({page.comparisons.length})
      </h2>
      <p className="muted">
        Das Programm hat die Dateien gelesen und sucht darin, was im Antrag steht. Es kann irren; es ersetzt
        den Blick in die Datei nicht.
      </p>
      <ComparisonParts
        comparisons={page.comparisons}
        hrefOf={(file) => submissionFilePath(page.number, page.version, file)}
      />
    </section>
  );
}

/** Every version stays; the one shown is named, the others are linked. */
function Versions({ page }: { page: SubmissionPage }) {
  if (page.versions.length < 2) return null;
  return (
    <section aria-labelledby="fassungen">
      <h2 className="kern-heading-medium" id="fassungen">
        Fassungen ({page.versions.length})
      </h2>
      <ul className="plain flow-1">
        {page.versions.map(({ version, received }) => (
          <li key={version}>
            {version === page.version ? (
              <span className="strong">Fassung {version} (hier gezeigt)</span>
            ) : (
              <a href={submissionPath(page.number, version)}>Fassung {version}</a>
            )}
            <span className="block small muted">eingereicht {received}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Participants({ page }: { page: SubmissionPage }) {
  return (
    <section aria-labelledby="beteiligte">
      <h2 className="kern-heading-medium" id="beteiligte">
        Beteiligte ({page.participants.length})
      </h2>
      <ul className="metlist plain">
        {page.participants.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function Channel({ page }: { page: SubmissionPage }) {
  return (
    <section aria-labelledby="weg">
      <h2 className="kern-heading-medium" id="weg">
        Weg des Antrags
      </h2>
      <ol>
        {page.channel.map((station) => (
          <li key={station}>{station}</li>
        ))}
      </ol>
    </section>
  );
}

/** What the lead wrote to this version; it stands in the letter, too. */
function Covering({ covering }: { covering: string }) {
  return (
    <section aria-labelledby="begleittext" className="flow-1">
      <h2 className="kern-heading-medium" id="begleittext">
        Zu dieser Fassung
      </h2>
      <p className="typed">{covering}</p>
    </section>
  );
}

/** To the proceeding and, for who takes part, back to the application. */
function Ways({ page }: { page: SubmissionPage }) {
  const takesPart = page.access === "lead" || page.access === "partner";
  return (
    <p className="small muted">
      {page.access === "recipient" ? (
        "Der Vorgang liegt zurzeit nicht bei Ihnen. Was Sie erhalten haben, bleibt hier lesbar."
      ) : (
        <a href={proceedingPath(page.number)}>
          Zum Vorgang: Stand,{page.via !== null && " Dienstweg,"} Nachforderungen, Bescheid
        </a>
      )}
      {takesPart && (
        <>
          {" "}
          · <a href={casePath(page.applicationId)}>Zurück zum Antrag</a>
        </>
      )}
    </p>
  );
}

function Head({ page }: { page: SubmissionPage }) {
  return (
    <CaseHeader
      lead={`${page.number}, Antragstellerin: ${page.lead}`}
      title={page.title}
      facts={[
        { label: "Programm", value: page.programme },
        { label: "Beantragt", value: page.requested },
        { label: "Berechnet", value: page.amount, aside: `für ${page.participants.length} Beteiligte` },
        { label: "Antragstag", value: page.day },
      ]}
    />
  );
}

/** A submitted application: for the authority to work with, for lead and partners to look up. */
export function SubmissionView({ page }: { page: SubmissionPage }) {
  const outside = page.access !== "lead" && page.access !== "partner";
  return (
    <>
      <Head page={page} />
      <main id="inhalt" className="page content">
        <Ways page={page} />
        <h1 className="kern-heading-large">
          Antrag {page.number}, Fassung {page.version}
        </h1>
        <p className="lead">
          {outside ? `Eingegangen ${page.received}.` : `Eingereicht ${page.received} an: ${page.authority}.`}
          {page.dispatch && ` Versandt ${page.dispatch}.`}
        </p>
        {page.undispatched && !outside && (
          <Undispatched
            {...page}
            authorityName={page.authority}
            via={page.via}
            lead={page.access === "lead"}
          />
        )}
        {page.covering !== null && <Covering covering={page.covering} />}
        <div className="split">
          <div>
            <SubmittedDocuments {...page} />
            <Participants page={page} />
          </div>
          <div>
            <SubmissionDownloads page={page} />
            <Versions page={page} />
            <Channel page={page} />
          </div>
        </div>
        <FileDoubts
          doubts={page.doubts}
          hrefOf={(file) => submissionFilePath(page.number, page.version, file)}
        />
        <Comparisons page={page} />
        <SubmittedReport findings={page.findings} />
      </main>
    </>
  );
}
