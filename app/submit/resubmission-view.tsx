import { DifferencesList } from "~/app/case/differences-list";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Resubmission } from "./resubmission.server";

function Asked({ asked }: Pick<Resubmission, "asked">) {
  return (
    <ul className="plain flow">
      {asked.map(({ id, label, href, text, askedOn, due, changed }) => (
        <li key={id} className="flow-1">
          <p>
            {href === null ? <span className="strong">{label}</span> : <a href={href}>{label}</a>}{" "}
            <ToneBadge
              tone={changed ? "success" : "warning"}
              word={changed ? "geändert" : "noch unverändert"}
            />
          </p>
          <p className="typed">{text}</p>
          <p className="small muted">
            Nachgefordert am {askedOn}. Antwort bis {due}.
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Which request a further version answers, in the words of who asked. */
export function Answered({ resubmission }: { resubmission: Resubmission }) {
  const { asked, returned, withdrawnOn } = resubmission;
  return (
    <section aria-labelledby="antwort" className="flow-1">
      <h2 className="kern-heading-medium" id="antwort">
        Worauf diese Fassung antwortet
      </h2>
      {withdrawnOn && (
        <p>Sie haben den Antrag am {withdrawnOn} zurückgenommen und stellen ihn damit erneut.</p>
      )}
      {asked.length === 0 && returned === null && withdrawnOn === null && (
        <p>Es ist nichts nachgefordert. Diese Fassung reichen Sie von sich aus ein.</p>
      )}
      {returned && (
        <>
          <p>
            Zurückgegeben am {returned.on} von: {returned.by}.
          </p>
          <p className="typed">{returned.reason}</p>
        </>
      )}
      {asked.length > 0 && <Asked asked={asked} />}
    </section>
  );
}

/** What the next version changes. */
export function Changed({ resubmission: { from, to, differences } }: { resubmission: Resubmission }) {
  const none = differences.sections.length + differences.files.length === 0;
  return (
    <section aria-labelledby="aenderungen" className="flow-1">
      <h2 className="kern-heading-medium" id="aenderungen">
        Was sich seit Fassung {from} geändert hat
      </h2>
      {none ? (
        <p>Alle Angaben und Dateien sind wie in Fassung {from}.</p>
      ) : (
        <DifferencesList differences={differences} from={`Fassung ${from}`} to={`Fassung ${to}`} level={3} />
      )}
    </section>
  );
}
