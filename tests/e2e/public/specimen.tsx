import { Alert } from "~/app/components/alert";
import { BlocksView } from "~/app/components/blocks-view";
import { CaseHeader } from "~/app/components/case-header";
import { Checkbox } from "~/app/components/checkbox";
import { CheckboxGroup, RadioGroup } from "~/app/components/choice-groups";
import { EmptyState } from "~/app/components/empty-state";
import { ErrorSummary } from "~/app/components/error-summary";
import { FileField } from "~/app/components/file-field";
import { FindingWide } from "~/app/components/finding-wide";
import { JumpLink } from "~/app/components/jump-link";
import { MissingPanel } from "~/app/components/missing-panel";
import { PageFrame } from "~/app/components/page-frame";
import { SelectField } from "~/app/components/select-field";
import { StepList } from "~/app/components/step-list";
import { TextArea } from "~/app/components/text-area";
import { DateField, MoneyField, NumberField, TextField } from "~/app/components/text-field";
import type { Block } from "~/forms/papers/paper/blocks";
import type { Finding, Level, Verdict } from "~/rules/report/report";

const account = { organisation: "Gemeinde Niestetal", unread: 3, signOutAction: "/abmelden" };
const nav = [
  { href: "/antraege", label: "Meine Anträge" },
  { href: "/posteingang", label: "Posteingang" },
];

const notice: Finding = {
  rule: "notice-period",
  level: "should",
  verdict: "not_met",
  title: "Die Vereinbarung kann zu früh enden",
  text: "Frühestes ordentliches Ende ist der 31.12.2018. Fünf Jahre enden erst am 14.08.2023.",
  fields: ["/agreement/termination/excludedUntil"],
  values: {},
  source: { act: "Rahmenvereinbarung vom 13.12.2016", provision: "Nr. 3.5", certainty: "secondary" },
};

/** The wizard step of the look, built of the real components, with an error, a warning and every kind of field. */
export function StepSpecimen() {
  return (
    <PageFrame demo nav={nav} account={account} path="/antraege" sourceUrl="https://quelltext.example">
      <CaseHeader
        lead="Gruppenantrag, federführend: Gemeinde Niestetal"
        title="Kooperation im Bereich der Informationstechnik der Gemeinden Niestetal, Kaufungen und Söhrewald"
        facts={[
          { label: "Programm", value: "Hessen · Rahmenvereinbarung 2016", aside: "gilt bis 01.12.2021" },
          { label: "Berechnete Förderung", value: "75.000 €", aside: "für 3 Gemeinden" },
        ]}
        saved="Gespeichert 14:03"
      />
      <div className="page wizard">
        <StepList
          current={3}
          steps={[
            { href: "/s/1", title: "Programm und Federführung", mark: "done", state: "vollständig" },
            { href: "/s/2", title: "Beteiligte", mark: "done", state: "vollständig" },
            { href: "/s/3", title: "Vorhaben", mark: "blocked", state: "1 Punkt fehlt" },
            { href: "/s/4", title: "Vereinbarung", mark: "open", state: "1 Hinweis" },
            { href: "/s/5", title: "Kostenübersicht", mark: "none", state: "noch nicht begonnen" },
          ]}
        />
        <main id="inhalt" className="fields">
          <ErrorSummary
            errors={[{ field: "signed", message: "Den 31.02.2018 gibt es im Kalender nicht." }]}
          />
          <h1 className="kern-heading-large">Vereinbarung</h1>
          <p className="lead">Tragen Sie ein, was in Ihrer unterschriebenen Vereinbarung steht.</p>
          <JumpLink words="1 Hinweis" />
          <form method="post">
            <section className="group" aria-labelledby="g1">
              <h2 className="kern-heading-medium" id="g1">
                Form der Zusammenarbeit
              </h2>
              <SelectField
                name="form"
                label="Rechtsform"
                hint="Gefördert werden alle Formen nach dem Gesetz über kommunale Gemeinschaftsarbeit (KGG)."
                law="§ 2 KGG · Nr. 3.1 der Rahmenvereinbarung"
                options={[{ value: "public-law-agreement", label: "Öffentlich-rechtliche Vereinbarung" }]}
                defaultValue="public-law-agreement"
              />
              <RadioGroup
                name="mode"
                label="Wie wird die Aufgabe übertragen?"
                hint="Davon hängt ab, ob die Kommunalaufsicht zustimmen muss."
                law="§ 24 Abs. 1, § 26 KGG"
                defaultValue="mandate"
                options={[
                  {
                    value: "mandate",
                    label: "Mandatierung",
                    hint: "Niestetal führt die Aufgabe für die anderen aus.",
                  },
                  { value: "delegation", label: "Delegation", hint: "Niestetal übernimmt die Aufgabe ganz." },
                ]}
              />
              <CheckboxGroup
                name="areas"
                label="Aufgabengebiete"
                error="Kreuzen Sie mindestens ein Gebiet an."
                options={[
                  { value: "it", label: "Informationstechnik" },
                  { value: "personnel", label: "Personal" },
                ]}
              />
            </section>
            <section className="group" aria-labelledby="g2">
              <h2 className="kern-heading-medium" id="g2">
                Unterschrift und Kündigung
              </h2>
              <div className="pair">
                <DateField
                  name="signed"
                  label="Unterschrieben am"
                  hint="Tag der letzten Unterschrift."
                  law="§ 24 Abs. 4 KGG"
                  defaultValue="31.02.2018"
                  error="Den 31.02.2018 gibt es im Kalender nicht."
                />
                <DateField name="from" label="Wirksam seit" hint="Ab hier zählen die fünf Jahre." />
              </div>
              <NumberField name="months" label="Kündigungsfrist" unit="Monate" defaultValue="3" />
              <DateField
                name="excluded-until"
                label="Kündigung ausgeschlossen bis"
                optional="falls vereinbart"
                hint="So zeigen Sie, dass die Bindung mindestens fünf Jahre hält, zum Beispiel 31.12.2023."
                law="Nr. 3.5 der Rahmenvereinbarung"
                note="Ohne diese Angabe kann die Vereinbarung schon zum 31.12.2018 enden. Fünf Jahre sind erst am 14.08.2023 um."
              />
              <MoneyField name="costs" label="Sachkosten im Jahr" defaultValue="98.300,00" />
              <MoneyField
                name="more"
                label="Personalkosten im Jahr"
                defaultValue="98.300.00"
                error="Schreiben Sie den Betrag mit Komma, zum Beispiel 1.234,56."
              />
              <TextField name="title" label="Kurzer Titel" defaultValue="Kooperation Informationstechnik" />
              <TextArea
                name="goals"
                label="Ziele"
                hint="Was soll sich für die Bürgerinnen und Bürger ändern?"
              />
              <Checkbox
                name="terms"
                label="Die Vereinbarung regelt die Kündigung"
                law="§ 24 Abs. 3 KGG"
                defaultChecked
              />
              <FileField
                name="file"
                label="Unterschriebene Vereinbarung"
                hint="Eine PDF-Datei, höchstens 20 MB."
                error="Die Datei ist verschlüsselt. Laden Sie sie ohne Kennwort hoch."
              />
            </section>
            <div className="actions">
              <button className="kern-btn kern-btn--primary" type="submit">
                <span className="kern-label">Weiter zur Kostenübersicht</span>
              </button>
              <a className="kern-btn kern-btn--tertiary" href="/s/3">
                <span className="kern-label">Zurück</span>
              </a>
            </div>
          </form>
        </main>
        <MissingPanel
          words="1 Hinweis"
          items={[
            {
              finding: notice,
              figures: [
                { label: "Frühestes ordentliches Ende", value: "31.12.2018" },
                { label: "Fünf Jahre enden am", value: "14.08.2023" },
              ],
              links: [{ href: "#excluded-until", label: "„Kündigung ausgeschlossen bis“ ausfüllen" }],
            },
          ]}
          elsewhere={[{ href: "/s/7", label: "Zwei Beschlüsse", rest: " fehlen: Kaufungen, Söhrewald" }]}
          settled={[{ ...notice, rule: "minimum-duration", verdict: "met" }]}
        />
      </div>
    </PageFrame>
  );
}

const verdicts: [Level, Verdict][] = [
  ["must", "not_met"],
  ["must", "open"],
  ["should", "not_met"],
  ["must", "for_authority"],
  ["must", "met"],
  ["info", "not_applicable"],
];

/** Every verdict and every kind of block. */
export function PaperSpecimen({ blocks }: { blocks: Block[] }) {
  return (
    <PageFrame demo={false} nav={nav} account={account}>
      <main id="inhalt" className="page content">
        <h1 className="kern-heading-large">Prüfung</h1>
        <section aria-labelledby="findings">
          <h2 className="kern-heading-medium" id="findings">
            Ergebnisse
          </h2>
          {verdicts.map(([level, verdict]) => (
            <FindingWide
              key={level + verdict}
              finding={{
                ...notice,
                level,
                verdict,
                source: { ...notice.source, url: "https://recht.example" },
              }}
              links={[{ href: "/s/4", label: "Zum Feld" }]}
            />
          ))}
        </section>
        <Alert tone="info" title="Das Förderprogramm endet bald">
          <p>Es gilt sicher bis zum 01.12.2026.</p>
        </Alert>
        <EmptyState title="Noch kein Antrag" text="Legen Sie den ersten Antrag an.">
          <a className="kern-btn kern-btn--primary" href="/neu">
            <span className="kern-label">Antrag anlegen</span>
          </a>
        </EmptyState>
        <BlocksView blocks={blocks} />
      </main>
    </PageFrame>
  );
}
