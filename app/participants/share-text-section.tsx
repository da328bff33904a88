import { Form } from "@remix-run/react";
import { SubmitButton } from "~/app/components/submit-button";

/** Whether the partners read what the lead writes, and the one button that changes it. */
export function ShareTextSection({ heldBack }: { heldBack: boolean }) {
  return (
    <section className="panel flow-1" aria-labelledby="lesen">
      <h2 className="kern-heading-small" id="lesen">
        {heldBack ? "Die Beteiligten lesen Ihren Text noch nicht" : "Die Beteiligten lesen mit"}
      </h2>
      <p>
        {heldBack
          ? "An seiner Stelle steht dort, dass die federführende Kommune ihn noch nicht freigegeben hat. Was eingereicht ist, lesen die Beteiligten in jedem Fall."
          : "Wer angenommen hat, liest den ganzen Entwurf, das PDF und die Prüfung. Den Teil einer anderen Kommune liest sie, sobald er dort freigegeben ist."}
      </p>
      <Form method="post" className="actions tight">
        <SubmitButton
          kind="secondary"
          name="absicht"
          value={heldBack ? "lesen-lassen" : "zurueckhalten"}
          label={heldBack ? "Beteiligte lesen lassen" : "Text noch zurückhalten"}
        />
      </Form>
    </section>
  );
}
