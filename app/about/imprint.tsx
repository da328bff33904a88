import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadRegister } from "~/db/register/register";
import { attributionOf, REGISTER_LICENCE, REGISTER_SOURCE } from "~/forms/register/attribution";
import { registerOf } from "~/forms/register/look-up";
import { openTo } from "../access/guard.server";
import { OperatorAddress } from "../components/operator-address";
import { TextPage, TextSection } from "../components/text-page";

export const meta: MetaFunction = () => [{ title: "Impressum – IKZ-Antrag" }];

export const loader = openTo.everyone("imprint", async ({ db, context }) => {
  const { operator, sourceUrl, demo } = context.settings;
  return { operator, sourceUrl, demo, register: attributionOf(registerOf(await loadRegister(db))) };
});

export default function Imprint() {
  const { operator, sourceUrl, demo, register } = useLoaderData<typeof loader>();
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
      <TextSection id="daten" title="Fremde Daten">
        <p>
          Namen, Schlüssel, Einwohnerzahlen, Postleitzahlen und Verwaltungssitze der Gemeinden und Kreise:{" "}
          {register} (
          <a href={REGISTER_LICENCE} rel="noreferrer">
            www.govdata.de/dl-de/by-2-0
          </a>
          ). Daten verändert: nur Hessen und Nordrhein-Westfalen, nur diese Angaben; Einwohner der Kreise aus
          denen ihrer Gemeinden summiert. Quelle:{" "}
          <a href={REGISTER_SOURCE} rel="noreferrer">
            Gemeindeverzeichnis-Informationssystem GV-ISys
          </a>
          .
        </p>
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
