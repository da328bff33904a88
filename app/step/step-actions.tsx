import { LinkButton } from "~/app/components/link-button";
import { INTENT, NEXT } from "./form/intent";
import type { StepPage } from "./page/step-page.server";

/** Where one goes from a step; what is locked cannot be saved, only passed. */
export function StepActions({ page: { next, previous, act }, locked }: { page: StepPage; locked: boolean }) {
  return (
    <div className="actions">
      {locked ? (
        next && <LinkButton kind="primary" href={next.href} label={next.towards} />
      ) : (
        <button className="kern-btn kern-btn--primary" type="submit" name={INTENT} value={NEXT}>
          <span className="kern-label">{next?.towards ?? act?.label ?? "Speichern"}</span>
        </button>
      )}
      {previous && <LinkButton href={previous.href} label="Zurück" />}
    </div>
  );
}
