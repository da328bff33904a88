import { Fragment } from "react";
import { casePath, submissionFilePath, submissionPath } from "~/app/addresses/case";
import { proceedingPath } from "~/app/addresses/proceeding";
import type { CaseHead } from "~/app/case/case-head.server";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { LinkButton } from "~/app/components/link-button";
import { Standings } from "~/app/standing/standing-view";
import { keepTogether } from "~/rules/german/typography";
import type { SubmittedPage } from "./submitted-page.server";
import { ToSend } from "./to-send";

type Props = { page: SubmittedPage };

/** When, under which number, and where it is now. */
function Done({ page: { submitted, where, number, version } }: Props) {
  return (
    <Alert tone="success" title={`Eingereicht am ${submitted}`}>
      {where.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        Vorgangsnummer <strong className="strong">{number}</strong>
        {version > 1 && `, Fassung ${version}`}
      </p>
    </Alert>
  );
}

/** What happened to it since, and which version that is about. */
function Since({ page: { submitted, number, version, news, onItsWay } }: Props) {
  return (
    <>
      <Standings standings={news} />
      {!onItsWay && (
        <p>
          Vorgangsnummer <strong className="strong">{number}</strong>, Fassung {version}, eingereicht am{" "}
          {submitted}.
        </p>
      )}
    </>
  );
}

function Next({ page: { steps } }: Props) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="weiter">
      <h2 className="kern-heading-medium" id="weiter">
        Wie es weitergeht
      </h2>
      <ol className="nextsteps">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <p className="strong">{title}</p>
            {text.map((sentence) => (
              <p key={sentence} className="small muted">
                {keepTogether(sentence)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What one keeps of it. */
function Papers({ page: { number, version, receipt, undispatched, onItsWay } }: Props) {
  const href = (file: string) => submissionFilePath(number, version, file);
  return (
    <section className="panel flow-1" aria-labelledby="akte">
      <h2 className="kern-heading-medium" id="akte">
        Für Ihre Akte
      </h2>
      <p>
        <LinkButton
          kind={undispatched || !onItsWay ? "secondary" : "primary"}
          href={href("antrag.pdf")}
          label="Antrag als PDF"
        />
      </p>
      <p>
        <a href={href(receipt.file)}>{receipt.word} (PDF)</a>
      </p>
      <p>
        <a href={href("paket.zip")}>Paket mit allen Anlagen (ZIP)</a>
      </p>
      <p>
        <a href={submissionPath(number, version)}>Eingereichte Fassung lesen</a>
      </p>
      <p>
        <a href={proceedingPath(number)}>Zum Vorgang {number}</a>
      </p>
    </section>
  );
}

function Figures({ page: { figures, covering } }: Props) {
  return (
    <section className="flow-1" aria-labelledby="beantragt">
      <h2 className="kern-heading-medium" id="beantragt">
        Beantragt
      </h2>
      <dl className="dates">
        {figures.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{keepTogether(value)}</dd>
          </Fragment>
        ))}
      </dl>
      {covering !== null && (
        <>
          <h3 className="kern-heading-small">Ihr Text zu dieser Fassung</h3>
          <p className="typed">{covering}</p>
        </>
      )}
    </section>
  );
}

/** After handing in: number, where it lies, what comes next and what to keep. What is so stands below, not in the head too. */
export function SubmittedView({ page }: { page: SubmittedPage & { head: CaseHead } }) {
  return (
    <>
      <CaseHeader {...page.head} standing={null} />
      <main id="inhalt" className="page content">
        <h1 className="kern-heading-large">{page.title}</h1>
        <div className="split">
          <div>
            <Since page={page} />
            {page.undispatched && <ToSend page={page} />}
            {!page.undispatched && page.onItsWay && <Done page={page} />}
            <Next page={page} />
          </div>
          <div>
            <Papers page={page} />
            <Figures page={page} />
          </div>
        </div>
        <div className="actions">
          <LinkButton kind="secondary" href={casePath(page.id)} label="Zum Überblick" />
        </div>
      </main>
    </>
  );
}
