import { Form } from "@remix-run/react";
import { casePath, leadPath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import type { Refused } from "~/forms/small-forms/refused";
import { ConsequencesView } from "./consequences-view";
import type { LeadPage } from "./lead-page.server";

type Props = { page: LeadPage; refused: Refused | null };
type Chosen = NonNullable<LeadPage["chosen"]>;

function Candidates({ page: { candidates } }: { page: LeadPage }) {
  if (candidates.length === 0) return <p className="muted">Außer Ihnen ist noch niemand beteiligt.</p>;
  return (
    <ul className="plain flow-1">
      {candidates.map(({ section, participant, href, hindrance }) => (
        <li key={section}>
          {href ? <a href={href}>Federführung an {participant}: Folgen ansehen</a> : participant}
          {hindrance && <span className="block small muted">{hindrance}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What goes over, and who can then submit. */
function Passing({ chosen, mine }: { chosen: Chosen; mine: boolean }) {
  const { name, formerLead, passed, approvers, consequences } = chosen;
  const submits =
    approvers === 0
      ? `Einreichen kann dann zunächst niemand: ${mine ? "Ihre Organisation" : name} hat noch keine freigebende Person.`
      : `Einreichen kann dann ${approvers === 1 ? "eine freigebende Person" : `eine von ${approvers} freigebenden Personen`} ${mine ? "Ihrer Organisation" : `von ${name}`}.`;
  return (
    <>
      <ConsequencesView consequences={consequences} />
      <section className="flow-1" aria-labelledby="uebergang">
        <h2 className="kern-heading-medium" id="uebergang">
          Was übergeht
        </h2>
        <ul>
          {passed.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p>
          {formerLead} bleibt beteiligt und behält den eigenen Teil mit dem Beschluss. {submits} Zurück geht
          die Federführung auf demselben Weg.
        </p>
      </section>
    </>
  );
}

function Offer({ page, chosen, refused }: Props & { chosen: Chosen }) {
  if (!page.mayOffer) {
    return (
      <p className="verdict-line">
        Anbieten kann die Federführung nur eine freigebende Person der federführenden Kommune.
      </p>
    );
  }
  if (page.closed !== null) return <p className="verdict-line">{page.closed}</p>;
  return (
    <Form method="post" className="fields">
      <input type="hidden" name="an" value={chosen.id} />
      <TextArea
        name="mitteilung"
        label="Mitteilung dazu"
        optional="freiwillig"
        rows={3}
        defaultValue={refused?.typed.mitteilung}
      />
      <div className="actions tight">
        <SubmitButton
          name="absicht"
          value="anbieten"
          label={`${chosen.name} die Federführung anbieten`}
          busy="Wird angeboten …"
        />
        <LinkButton href={leadPath(page.id)} label="Federführung behalten" />
      </div>
    </Form>
  );
}

/** An offer that waits: the lead can take it back, who it is offered to answers. */
function Waiting({ page }: { page: LeadPage }) {
  const { offer, answers } = page;
  if (!offer) return null;
  return (
    <Form method="post">
      <input type="hidden" name="angebot" value={offer.id} />
      <div className="actions">
        {answers ? (
          <>
            <SubmitButton
              name="absicht"
              value="annehmen"
              label="Federführung übernehmen"
              busy="Wird übernommen …"
            />
            <SubmitButton kind="secondary" name="absicht" value="ablehnen" label="Nicht übernehmen" />
          </>
        ) : (
          <SubmitButton kind="secondary" name="absicht" value="zuruecknehmen" label="Angebot zurücknehmen" />
        )}
      </div>
    </Form>
  );
}

/** Passing the lead to another participant: offered here, and answered here by the other side. */
export function LeadView({ page, refused }: Props) {
  const { id, head, lead, offer, answers, chosen } = page;
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(id)}>{lead ? "Zurück zum Antrag" : "Zurück zu Ihrem Teil"}</a>
        </p>
        <h1 className="kern-heading-large">{answers ? "Federführung übernehmen" : "Federführung abgeben"}</h1>
        {refused?.errors.map(({ message }) => (
          <Alert key={message} tone="danger" role="alert" title={message} />
        ))}
        {offer && (
          <Alert
            tone="info"
            title={answers ? "Ihnen wird die Federführung angeboten" : `Angeboten: ${offer.name}`}
          >
            <p>
              Angeboten von {offer.by} am {offer.at}. Es ändert sich nichts, solange{" "}
              {answers ? "Sie" : offer.name} nicht {answers ? "annehmen" : "annimmt"}.
            </p>
            {offer.note && <p className="breakable">„{offer.note}“</p>}
          </Alert>
        )}
        {!offer && lead && (
          <div className="flow">
            <p className="lead">
              Eine andere Beteiligte kann den Antrag weiterführen und einreichen. Sie sehen zuerst, was sich
              ändert; danach muss die andere Seite annehmen.
            </p>
            {page.closed !== null && !chosen && <p className="verdict-line">{page.closed}</p>}
            {page.closed === null && <Candidates page={page} />}
          </div>
        )}
        {!offer && !lead && <p className="lead">Zurzeit wird Ihnen die Federführung nicht angeboten.</p>}
        {chosen && <Passing chosen={chosen} mine={answers} />}
        {chosen && !offer && lead && <Offer page={page} chosen={chosen} refused={refused} />}
        <Waiting page={page} />
      </main>
    </>
  );
}
