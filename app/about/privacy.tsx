import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SESSION_DAYS, SESSION_IDLE_HOURS, SIGN_IN_MINUTES } from "~/db/people/periods";
import { PRESENT_SECONDS } from "~/db/sections/present-seconds";
import { keepTogether } from "~/rules/german/typography";
import { openTo } from "../access/guard.server";
import { DataTable } from "../components/data-table";
import { OperatorAddress } from "../components/operator-address";
import { TextPage, TextSection } from "../components/text-page";
import { KEPT_DAYS } from "../step/autosave/entry-buffer";

export const meta: MetaFunction = () => [{ title: "Datenschutz – IKZ-Antrag" }];

export const loader = openTo.everyone("privacy", async ({ context }) => {
  return { operator: context.settings.operator };
});

/** What is kept, what for and how long: one line for each kind of data the program really stores. */
const kept: [data: string, purpose: string, duration: string][] = [
  [
    "Name, dienstliche E-Mail-Adresse, Kommune oder Behörde und Aufgabe der Menschen, die sich anmelden dürfen",
    "Anmelden und Rechte vergeben",
    "bis der Betreiber den Zugang löscht",
  ],
  [
    "Anmelde-Link, nur als Prüfsumme",
    "Anmelden ohne Kennwort",
    `${SIGN_IN_MINUTES} Minuten gültig, einmal verwendbar`,
  ],
  [
    "Sitzung",
    "angemeldet bleiben",
    `bis Sie sich abmelden, spätestens nach ${SESSION_DAYS} Tagen oder ${SESSION_IDLE_HOURS} Stunden ohne Nutzung`,
  ],
  [
    "Angaben im Antrag, darunter Ansprechpersonen und Unterzeichnende",
    "Antrag schreiben, prüfen und einreichen",
    "bis der Entwurf gelöscht wird; eingereichte Fassungen nach den Aktenfristen des Betreibers",
  ],
  [
    "Hochgeladene Dateien, zum Beispiel Beschlüsse, auch ersetzte und entfernte",
    "Anlagen zum Antrag; nachsehen, was vorher galt",
    "wie der Antrag",
  ],
  [
    "Wer wann welchen Abschnitt geändert, geprüft oder eingereicht hat",
    "Nachweis, dass nichts unbemerkt verändert wurde",
    "wie der Antrag",
  ],
  [
    "Eingaben eines Schritts, die noch nicht gespeichert sind, ohne Dateien: nur in Ihrem Browser",
    "nichts verlieren, wenn die Verbindung abbricht oder die Anmeldung abläuft",
    `bis sie gespeichert sind oder Sie sich abmelden, höchstens ${KEPT_DAYS} Tage`,
  ],
  [
    "Wer welchen Schritt gerade geöffnet hat",
    "anderen zeigen, dass jemand denselben Schritt bearbeitet",
    `${PRESENT_SECONDS} Sekunden; gelöscht, sobald wieder jemand an dem Antrag arbeitet`,
  ],
  [
    "Mails des Dienstes: Adresse, Betreff und Text; bei Anmelde-Links ohne den Text, sobald sie verschickt sind",
    "Zustellen und nachweisen, dass zugestellt wurde",
    "bis der Betreiber sie löscht",
  ],
  [
    "Nachrichten: was sich an einem Antrag geändert hat, wann Sie es gelesen haben, und ob Sie dazu E-Mails wünschen",
    "Sie auf dem Laufenden halten",
    "wie der Antrag",
  ],
  [
    "Erinnerungen: an welche Kommune oder welches eingeladene Postfach, an welchem Tag, aus welchem Anlass und was fehlte",
    "Der federführenden Kommune zeigen, wer erinnert wurde; niemanden zweimal am Tag erinnern",
    "wie der Antrag",
  ],
  [
    "Technisches Protokoll: Zeit, aufgerufene Seite, Ergebnis und Dauer, ohne IP-Adresse und ohne Namen",
    "Fehler finden",
    "solange der Betreiber es zur Fehlersuche aufbewahrt",
  ],
];

function Essentials() {
  return (
    <TextSection id="kurz" title="Das Wichtigste">
      <ul className="flow-1">
        <li>Wir speichern, was Sie eintragen und hochladen, und wer es eingetragen hat.</li>
        <li>
          Es gibt ein einziges Cookie. Es hält Sie angemeldet. Was beim Schreiben noch nicht gespeichert ist,
          hebt Ihr Browser auf.
        </li>
        <li>Wir messen nicht, was Sie tun, und binden nichts von anderen Anbietern ein.</li>
      </ul>
    </TextSection>
  );
}

function KeptData() {
  return (
    <TextSection id="daten" title="Welche Daten, wozu, wie lange">
      <DataTable
        caption="Gespeicherte Daten mit Zweck und Dauer"
        hideCaption
        className="kept"
        columns={[{ label: "Daten" }, { label: "Wozu" }, { label: "Wie lange" }]}
        rows={kept.map((cells) => ({ key: cells[0], cells: cells.map(keepTogether) }))}
      />
      <p>
        {keepTogether(
          "Rechtsgrundlage ist Art. 6 Abs. 1 Buchst. e DSGVO mit dem Datenschutzrecht des Landes: Die Daten sind nötig, um eine Aufgabe im öffentlichen Interesse zu erfüllen.",
        )}
      </p>
    </TextSection>
  );
}

function Recipients() {
  return (
    <TextSection id="empfaenger" title="Wer die Daten sieht">
      <ul className="flow-1">
        <li>die Kommunen, die an demselben Antrag beteiligt sind,</li>
        <li>nach dem Einreichen die Bewilligungsbehörde und, in Hessen, die Stellen auf dem Dienstweg,</li>
        <li>der Betreiber, soweit er den Dienst betreut und Mails zustellt.</li>
      </ul>
      <p>Eine Übermittlung in Länder außerhalb der Europäischen Union gibt es nicht.</p>
    </TextSection>
  );
}

function Rights() {
  return (
    <TextSection id="rechte" title="Ihre Rechte">
      <p>
        {keepTogether(
          "Sie können Auskunft über Ihre Daten verlangen, falsche Daten berichtigen und unzulässig gespeicherte löschen lassen, die Verarbeitung einschränken lassen und ihr widersprechen (Art. 15 bis 18 und 21 DSGVO). Schreiben Sie dazu dem Betreiber.",
        )}
      </p>
      <p>
        Sie können sich außerdem bei der Aufsicht beschweren: in Hessen beim Hessischen Beauftragten für
        Datenschutz und Informationsfreiheit in Wiesbaden, in Nordrhein-Westfalen bei der Landesbeauftragten
        für Datenschutz und Informationsfreiheit in Düsseldorf.
      </p>
    </TextSection>
  );
}

export default function Privacy() {
  const { operator } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Datenschutz">
      <Essentials />
      <TextSection id="verantwortlich" title="Verantwortlich">
        <OperatorAddress operator={operator} />
        <p>
          Die Datenschutzbeauftragte oder den Datenschutzbeauftragten erreichen Sie unter dieser Anschrift mit
          dem Zusatz „Datenschutz“.
        </p>
      </TextSection>
      <KeptData />
      <Recipients />
      <Rights />
      <TextSection id="pflicht" title="Müssen Sie Daten angeben?">
        <p>
          Nein. Ohne die Angaben, die das Förderprogramm verlangt, kann der Antrag aber nicht eingereicht
          werden. Kein Programm entscheidet über Ihren Antrag: Die Prüfung zeigt nur, was erfüllt ist und was
          fehlt.
        </p>
      </TextSection>
      <p className="small muted footnote">Stand: 22.11.2026</p>
    </TextPage>
  );
}
