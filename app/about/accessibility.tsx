import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { TextPage, TextSection } from "../components/text-page";

export const meta: MetaFunction = () => [{ title: "Erklärung zur Barrierefreiheit – IKZ-Antrag" }];

export const loader = openTo.everyone("accessibility", async ({ context }) => {
  const { operator, origin } = context.settings;
  return { operator, origin };
});

function Standards() {
  return (
    <TextSection id="massstab" title="Maßstab">
      <p>
        Maßstab sind die Richtlinie (EU) 2016/2102, die Norm EN 301 549 und die Web Content Accessibility
        Guidelines (WCAG) 2.2, Stufen A und AA. In Hessen gelten dazu das Hessische
        Behinderten-Gleichstellungsgesetz (HessBGG) und die Hessische Verordnung über barrierefreie
        Informationstechnik (HVBIT), in Nordrhein-Westfalen das Behindertengleichstellungsgesetz (BGG NRW) und
        die Barrierefreie-Informationstechnik-Verordnung (BITVNRW).
      </p>
    </TextSection>
  );
}

function Gaps() {
  return (
    <TextSection id="luecken" title="Was noch nicht barrierefrei ist">
      <ul className="flow-1">
        <li>Es gibt noch keine Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache.</li>
        <li>
          Dateien, die Kommunen hochladen (zum Beispiel eingescannte Beschlüsse), bleiben unverändert und sind
          oft nicht barrierefrei. Fragen Sie bei der Kommune nach einer zugänglichen Fassung.
        </li>
      </ul>
    </TextSection>
  );
}

/** The offices of the two states that see a report through. */
function Enforcement() {
  return (
    <TextSection id="durchsetzung" title="Wenn das nicht hilft">
      <p>
        Bleibt Ihre Meldung in Hessen sechs Wochen ohne Antwort oder ohne Lösung, oder lässt sich die Sache in
        Nordrhein-Westfalen nicht mit dem Betreiber klären, wenden Sie sich an die Stelle des Landes, in dem
        der Betreiber sitzt. Das Verfahren ist in beiden Ländern gesetzlich geregelt.
      </p>
      <h3 className="kern-heading-small" id="hessen">
        Hessen
      </h3>
      <p>
        Durchsetzungs- und Überwachungsstelle Barrierefreie Informationstechnik, Regierungspräsidium Gießen
        <br />
        Landgraf-Philipp-Platz 1-7, 35390 Gießen, Telefon: 0641 303-2901, E-Mail:{" "}
        <a href="mailto:Durchsetzungsstelle-LBIT@rpgi.hessen.de">Durchsetzungsstelle-LBIT@rpgi.hessen.de</a>{" "}
        (mittelbar belegt, bitte prüfen; Teile des Regierungspräsidiums ziehen im Herbst 2026 um)
        <br />
        <a href="https://lbit.hessen.de/Durchsetzungs-und-Ueberwachungsstelle/Durchsetzungsverfahren-beantragen">
          Durchsetzungsverfahren beantragen (lbit.hessen.de)
        </a>
        <span className="law">§ 6 HVBIT</span>
      </p>
      <h3 className="kern-heading-small" id="nrw">
        Nordrhein-Westfalen
      </h3>
      <p>
        Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen, bei der
        Landesbeauftragten für Menschen mit Behinderungen
        <br />
        Fürstenwall 25, 40219 Düsseldorf, Telefon: 0211 855-3451 (mittelbar belegt, bitte prüfen)
        <br />
        <a href="https://www.lbbp.nrw.de/ombudsstelle">Ombudsverfahren (lbbp.nrw.de)</a>, E-Mail:{" "}
        <a href="mailto:ombudsstelle-barrierefreie-it@mags.nrw.de">
          ombudsstelle-barrierefreie-it@mags.nrw.de
        </a>
        <span className="law">§§ 10d, 10e BGG NRW, §§ 9 ff. BITVNRW</span>
      </p>
    </TextSection>
  );
}

export default function AccessibilityStatement() {
  const { operator, origin } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Erklärung zur Barrierefreiheit">
      <p className="lead">
        Diese Erklärung gilt für IKZ-Antrag unter {origin}. Betreiber: {operator.name}.
      </p>
      <Standards />
      <TextSection id="stand" title="Stand">
        <p>
          IKZ-Antrag ist teilweise mit diesen Anforderungen vereinbar. Grundlage ist eine Selbstbewertung vom
          22.11.2026. Bei jeder Änderung werden die Seiten im Browser mit dem Prüfprogramm axe nach WCAG 2.2
          geprüft, außerdem ohne JavaScript und bei 320 Pixeln Breite. Eine Prüfung durch Menschen mit
          Behinderungen und ein unabhängiger BITV-Test stehen noch aus.
        </p>
      </TextSection>
      <Gaps />
      <TextSection id="melden" title="Barriere melden">
        <p>
          Schreiben Sie an <a href={`mailto:${operator.email}?subject=Barriere%20melden`}>{operator.email}</a>{" "}
          oder rufen Sie an: {operator.phone}. Nennen Sie die Seite und was Sie hindert. Auf demselben Weg
          erhalten Sie Inhalte in einer für Sie zugänglichen Form.
        </p>
      </TextSection>
      <Enforcement />
      <p className="small muted footnote">Diese Erklärung wurde am 22.11.2026 erstellt.</p>
    </TextPage>
  );
}
