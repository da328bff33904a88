import { AmountDerivation } from "~/app/check/amount-derivation";
import { EndNoticeView } from "~/app/components/end-notice-view";
import { LinkButton } from "~/app/components/link-button";
import { Neighbours } from "~/app/components/neighbours";
import { SourceList } from "~/app/components/source-list";
import { TextSection } from "~/app/components/text-page";
import { VerdictBadge } from "~/app/components/verdict-badge";
import { formatDate } from "~/rules/german/date";
import { keepTogether } from "~/rules/german/typography";
import { signInPath } from "../addresses/account";
import type { EstimateResult } from "./estimate-page.server";

type Condition = EstimateResult["decided"][number];

function Decided({ conditions }: { conditions: Condition[] }) {
  return (
    <section aria-labelledby="nach-angaben">
      <h2 className="kern-heading-medium" id="nach-angaben">
        Was sich nach Ihren Angaben sagen lässt
      </h2>
      {conditions.map(({ rule, title, href, text, verdict, level, consequence }) => (
        <article className="finding example" key={rule}>
          <h3 className="kern-heading-small">
            <a href={href}>{keepTogether(title)}</a>
          </h3>
          <p className="meta">
            <VerdictBadge verdict={verdict} level={level} />
            {consequence && <span className="small muted">{consequence}</span>}
          </p>
          <p>{keepTogether(text)}</p>
        </article>
      ))}
    </section>
  );
}

function ToShow({ conditions }: { conditions: Condition[] }) {
  if (conditions.length === 0) return null;
  return (
    <section aria-labelledby="zu-zeigen">
      <h2 className="kern-heading-medium" id="zu-zeigen">
        Was der Antrag außerdem zeigen muss
      </h2>
      <ul className="plain to-show">
        {conditions.map(({ rule, title, href, text, levelWord }) => (
          <li key={rule}>
            <a href={href}>{keepTogether(title)}</a> <span className="small muted">· {levelWord}</span>
            <span className="block">{keepTogether(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ result: { addressee, channel } }: { result: EstimateResult }) {
  return (
    <TextSection id="weg" title="An wen der Antrag geht">
      <p>{keepTogether(addressee.text)}</p>
      {channel.length > 0 && (
        <>
          <p>Für den gewählten Kreis, wenn alle Beteiligten dort liegen:</p>
          <ol>
            {channel.map(({ station, role }) => (
              <li key={station}>
                {station} <span className="small muted">{role}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <SourceList sources={addressee.sources} />
    </TextSection>
  );
}

/** What may be expected: amount, conditions, documents, way, and how it goes on. */
export function EstimateResultView({ result }: { result: EstimateResult }) {
  const { programme, notice, amount, participants, neighbours, decided, toShow, documents } = result;
  return (
    <div className="estimate-result">
      <h2 className="kern-heading-large" id="ergebnis" tabIndex={-1}>
        Ihr Ergebnis
      </h2>
      <p>
        Berechnet nach: <a href={programme.href}>{programme.title}</a>. Das ist keine Zusage: Über die
        Förderung entscheidet die Behörde, ein Anspruch darauf besteht nach den vorliegenden Quellen nicht.
      </p>
      {notice && <EndNoticeView notice={notice} />}
      <AmountDerivation amount={amount} participants={participants} />
      <Neighbours neighbours={neighbours} />
      <Decided conditions={decided} />
      <ToShow conditions={toShow} />
      <TextSection id="unterlagen" title="Welche Unterlagen Sie brauchen">
        <ul>
          {documents.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </TextSection>
      <Way result={result} />
      <TextSection id="weiter" title="Wie es weitergeht">
        <p>
          Eine der beteiligten Kommunen führt den Antrag für alle und lädt die anderen ein. Den Zugang richtet
          der Betreiber für Ihre Kommune ein; ein Kennwort brauchen Sie nicht.
        </p>
        <p className="actions tight">
          <LinkButton kind="primary" href={signInPath} label="Anmelden" />
          <LinkButton href={programme.href} label="Alle Regeln dieses Programms" />
        </p>
      </TextSection>
      <p className="small muted footnote">
        Berechnet am {formatDate(result.checkedOn)}, Regelstand {formatDate(result.rulesAsOf)}.
      </p>
    </div>
  );
}
