import { Disclosure } from "./disclosure";
import { Lock } from "./lock";

/** How a step stands; the words say it, the icon repeats it. */
export type StepMark = "done" | "open" | "blocked" | "locked" | "none";
export type StepItem = {
  href: string;
  title: string;
  mark: StepMark;
  /** "vollständig", "1 Hinweis", "noch leer" */
  state: string;
};

const icons: Record<Exclude<StepMark, "none" | "locked">, string> = {
  done: "kern-icon--success icon-met",
  open: "kern-icon--warning icon-warn",
  blocked: "kern-icon--danger icon-bad",
};

function Mark({ mark, position }: { mark: StepMark; position: number }) {
  if (mark === "none") return position + 1;
  if (mark === "locked") return <Lock />;
  return <span className={`kern-icon ${icons[mark]}`} aria-hidden="true" />;
}

/** The steps with their state; below 68 rem they fold into one line. `current` counts from 0. */
export function StepList({ steps, current }: { steps: StepItem[]; current: number }) {
  return (
    <nav className="steps" aria-label="Schritte des Antrags">
      <Disclosure>
        <summary>
          Schritt {current + 1} von {steps.length} – alle Schritte zeigen
        </summary>
        <ol>
          {steps.map(({ href, title, mark, state }, position) => (
            <li key={href}>
              <a className="step" href={href} aria-current={position === current ? "step" : undefined}>
                <span className="n" aria-hidden={mark === "none" || undefined}>
                  <Mark mark={mark} position={position} />
                </span>
                <span className="t">
                  <span className="kern-sr-only">{position + 1}. </span>
                  {title}
                </span>
                <small>{state}</small>
              </a>
            </li>
          ))}
        </ol>
      </Disclosure>
    </nav>
  );
}
