import { Disclosure } from "./disclosure";
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

/** KERN has no lock. */
function Lock() {
  return (
    <svg className="lock" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="3" y="9" width="14" height="9" rx="1.5" />
      <path d="M6 9V6a4 4 0 0 1 8 0v3" />
    </svg>
  );
}

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
