import { homePath } from "../addresses/site";
import type { PageProblem } from "../http/problem";

/** The body of every error page: what is, what to do, the way back, and the id to name when asking. */
export function ProblemText({
  title,
  text,
  way,
  requestId,
}: PageProblem & { requestId?: string | undefined }) {
  return (
    <main id="inhalt" className="page content flow">
      <h1 className="kern-heading-large">{title}</h1>
      <p>{text}</p>
      <p>
        <a href={way?.href ?? homePath}>{way?.label ?? "Zur Startseite"}</a>
      </p>
      {requestId && (
        <p className="small muted">
          Wenn Sie uns den Fehler melden, nennen Sie diese Kennung: <span className="hash">{requestId}</span>
        </p>
      )}
    </main>
  );
}
