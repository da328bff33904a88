import { joinWords } from "~/rules/german/words";
import type { StepPage } from "./page/step-page.server";

/** Who else has this step open: "Hauptamt Kaufungen bearbeitet gerade diesen Schritt." Read out when it changes. */
export function PresenceLine({ present }: Pick<StepPage, "present">) {
  const others = present.filter(({ self }) => !self).map(({ name }) => name);
  const elsewhere = present.some(({ self }) => self);
  return (
    <p className="presence small muted" role="status">
      {others.length > 0 &&
        `${joinWords(others)} ${others.length === 1 ? "bearbeitet" : "bearbeiten"} gerade diesen Schritt. `}
      {elsewhere && "Mit Ihrer Anmeldung ist dieser Schritt auch an anderer Stelle geöffnet."}
    </p>
  );
}
