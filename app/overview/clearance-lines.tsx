import { clearancePath, organisationPath } from "~/app/addresses/case";
import { CLEARANCE_STATES } from "~/app/clearance/clearance-words";
import { Alert } from "~/app/components/alert";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Overview } from "./overview.server";

/** On the first page of a case: where the own parts stand with the approver, and the way there. */
export function ClearanceLines({ overview }: { overview: Overview }) {
  const { id, clearances, may, clearanceTask } = overview;
  if (clearances.length === 0) return null;
  return (
    <section aria-labelledby="freigabe">
      <h2 className="kern-heading-medium" id="freigabe">
        Freigabe
      </h2>
      <ul className="plain flow-1">
        {clearances.map(({ part, title, state, sentence, note }) => (
          <li key={part} className="flow-1">
            <p className="iconline">
              <span className="strong">{part === "lead" ? "Ihr Teil" : title}</span>{" "}
              <ToneBadge {...CLEARANCE_STATES[state]} />
            </p>
            {sentence && <p className="small muted">{sentence}</p>}
            {state === "returned" && note && <p className="small breakable">„{note}“</p>}
          </li>
        ))}
      </ul>
      {may.clear && (
        <p>
          <a href={clearancePath(id)}>{clearanceTask}</a>
        </p>
      )}
    </section>
  );
}

/** An organisation nobody can clear for is told so, with the way out. */
export function WithoutApprover({ overview: { access, withoutApprover } }: { overview: Overview }) {
  return withoutApprover.map(({ organisationId, name }) => (
    <Alert
      key={organisationId}
      tone={access === "lead" ? "warning" : "info"}
      title={`${name} hat noch keine freigebende Person`}
    >
      <p>
        {access === "lead"
          ? "Einreichen kann den Antrag nur eine freigebende Person. Jedes Mitglied kann die erste benennen, auch sich selbst."
          : "Ihren Teil kann noch niemand freigeben. Jedes Mitglied kann die erste freigebende Person benennen, auch sich selbst."}{" "}
        <a href={organisationPath(organisationId)}>Freigebende Person benennen</a>
      </p>
    </Alert>
  ));
}
