import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { OperatorAddress } from "../components/operator-address";
import { TextPage, TextSection } from "../components/text-page";

export const meta: MetaFunction = () => [{ title: "Impressum – IKZ-Antrag" }];

export const loader = openTo.everyone("imprint", async ({ context }) => {
  const { operator, sourceUrl, demo } = context.settings;
  return { operator, sourceUrl, demo };
});

export default function Imprint() {
  const { operator, sourceUrl, demo } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Impressum">
      <TextSection id="betreiber" title="Betreiber dieses Dienstes">
        <OperatorAddress operator={operator} />
        <p className="small muted">Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG)</p>
      </TextSection>
      <TextSection id="aufgabe" title="Was dieser Dienst ist">
        <p>
          IKZ-Antrag hilft Kommunen, einen Antrag auf Förderung ihrer Zusammenarbeit zu schreiben und zu
          prüfen. Über die Förderung entscheidet allein die zuständige Behörde. Eine Prüfung durch IKZ-Antrag
          ersetzt keine Entscheidung und keine Rechtsberatung.
        </p>
        {demo && <p>Dies ist eine Vorführung. Die Angaben sind Beispiele, und nichts wird übermittelt.</p>}
      </TextSection>
      <TextSection id="quelltext" title="Quelltext">
        <p>
          Das Programm steht unter der European Union Public Licence (EUPL) 1.2.{" "}
          {sourceUrl ? <a href={sourceUrl}>Zum Quelltext</a> : "Den Quelltext erhalten Sie vom Betreiber."}
        </p>
        <p>Gestaltung und Schrift: KERN UX (EUPL 1.2) und Fira Sans (SIL Open Font License 1.1).</p>
      </TextSection>
    </TextPage>
  );
}
