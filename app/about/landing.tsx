import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SIGN_IN_MINUTES } from "~/db/people/periods";
import { keepTogether } from "~/rules/german/typography";
import { openTo } from "../access/guard.server";
import { signInPath } from "../addresses/account";
import { ruleBookPath } from "../addresses/rule-book";
import { estimatePath } from "../addresses/site";
import { Alert } from "../components/alert";
import { LinkButton } from "../components/link-button";
import { landingNotices } from "../rule-book/landing-notices.server";
import { programmesToday } from "../rule-book/programmes-today.server";
import { ProgrammesTodayTable } from "../rule-book/programmes-today-table";

export const meta: MetaFunction = () => [
  { title: "Förderung für interkommunale Zusammenarbeit beantragen – IKZ-Antrag" },
  {
    name: "description",
    content:
      "Gruppenanträge auf Förderung der interkommunalen Zusammenarbeit in Hessen und Nordrhein-Westfalen",
  },
];

export const loader = openTo.everyone("landing", async ({ today }) => ({
  ...landingNotices(today),
  programmes: programmesToday(today),
}));

type Notices = ReturnType<typeof landingNotices>;

function Welcome() {
  return (
    <div className="flow">
      <h1 className="kern-heading-large">Förderung für interkommunale Zusammenarbeit beantragen</h1>
      <p className="verdict-line">
        IKZ-Antrag hilft Kommunen in Hessen und <span className="nowrap">Nordrhein-Westfalen</span>, ihren
        Gruppenantrag zu schreiben. Sie sehen jederzeit, was noch fehlt und welche Vorschrift es verlangt.
      </p>
      <div className="actions tight">
        <LinkButton kind="primary" href={signInPath} label="Anmelden" />
        <LinkButton kind="secondary" href={estimatePath} label="Förderung schätzen" />
      </div>
      <p className="small muted">
        Den Zugang richtet der Betreiber für Ihre Kommune ein. Ein Kennwort brauchen Sie nicht.
      </p>
    </div>
  );
}

function ProgrammesEnd({ notices, on }: Notices) {
  return (
    <Alert tone="warning" title="Das Ende der Förderprogramme">
      {notices.map(({ label, text, advice }) => (
        <p key={label}>
          <span className="strong">{label}.</span> {keepTogether(text)} {keepTogether(advice)}
        </p>
      ))}
      <p className="small muted">Stand: {on}</p>
    </Alert>
  );
}

/** How an application comes about. */
function WayToApplication() {
  return (
    <section aria-labelledby="s-h">
      <h2 className="kern-heading-medium" id="s-h">
        So entsteht der Antrag
      </h2>
      <ol className="how">
        <li>
          <strong>Eintragen.</strong> Die federführende Kommune beschreibt Vorhaben, Vereinbarung und Kosten.
        </li>
        <li>
          <strong>Einladen.</strong> Jede beteiligte Kommune lädt ihren Beschluss selbst hoch.
        </li>
        <li>
          <strong>Prüfen.</strong> IKZ-Antrag zeigt, was erfüllt ist und was fehlt.
        </li>
        <li>
          <strong>Einreichen.</strong> Die Behörde erhält den Antrag als barrierefreies PDF mit allen Anlagen.
        </li>
      </ol>
    </section>
  );
}

function GoodToKnow() {
  return (
    <section aria-labelledby="d-h">
      <h2 className="kern-heading-medium" id="d-h">
        Gut zu wissen
      </h2>
      <ul className="flow-1">
        <li>Über die Förderung entscheidet allein die zuständige Behörde.</li>
        <li>
          Zum Anmelden genügt Ihre dienstliche E-Mail-Adresse. Sie erhalten einen Link, der {SIGN_IN_MINUTES}{" "}
          Minuten gilt.
        </li>
        <li>Der Quelltext ist offen. Jede Regel nennt ihre Fundstelle.</li>
      </ul>
    </section>
  );
}

export default function Landing() {
  const { notices, on, programmes } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <div className="split">
        <Welcome />
        {notices.length > 0 && <ProgrammesEnd notices={notices} on={on} />}
      </div>
      <section aria-labelledby="p-h">
        <h2 className="kern-heading-medium" id="p-h">
          Die beiden Förderprogramme
        </h2>
        <ProgrammesTodayTable {...programmes} />
        <p className="small muted pt">Ein Anspruch auf Förderung besteht nicht.</p>
        <p>
          <a href={ruleBookPath}>Alle Fassungen mit ihren Voraussetzungen und Quellen</a>
        </p>
      </section>
      <WayToApplication />
      <GoodToKnow />
    </main>
  );
}
