import { Form } from "@remix-run/react";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { TextField } from "~/app/components/text-field";
import { TextSection } from "~/app/components/text-page";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import type { ProfileTexts } from "./profile-form";
import type { ProfilePage } from "./profile-page.server";

type Asked = { name: keyof ProfileTexts; label: string; hint?: string };

const ADDRESS: readonly Asked[] = [{ name: "strasse", label: "Straße und Hausnummer oder Postfach" }];
const PLACE: readonly Asked[] = [
  { name: "plz", label: "Postleitzahl" },
  { name: "ort", label: "Ort" },
];
const UNIT: readonly Asked[] = [
  { name: "amt", label: "Zuständiges Amt", hint: "Zum Beispiel „Hauptverwaltung“." },
];
const CONTACT: readonly Asked[] = [
  { name: "telefon", label: "Telefon" },
  { name: "postfach", label: "E-Mail", hint: "Am besten ein Funktionspostfach." },
];
const SIGNATORY: readonly Asked[] = [
  {
    name: "behoerde",
    label: "Behörde, die zeichnet",
    hint: "Zum Beispiel „Der Gemeindevorstand“ oder „Die Bürgermeisterin“.",
  },
  {
    name: "amtsbezeichnung",
    label: "Amtsbezeichnung",
    hint: "Das Amt, kein Name: zum Beispiel „Bürgermeisterin“.",
  },
];

type Said = { texts: NonNullable<ProfilePage>["texts"]; refused: Refused | null };

function ProfileForm({ texts, refused }: Said) {
  const textOf = (name: keyof ProfileTexts): string => refused?.typed[name] ?? texts[name];
  const field = ({ name, label, hint }: Asked) => (
    <TextField
      key={name}
      label={label}
      name={name}
      hint={hint}
      autoComplete="off"
      defaultValue={textOf(name)}
      error={messageAt(refused, name)}
    />
  );
  return (
    <Form method="post" className="fields flow">
      {ADDRESS.map(field)}
      <div className="pair">{PLACE.map(field)}</div>
      {UNIT.map(field)}
      <div className="pair">{CONTACT.map(field)}</div>
      <div className="pair">{SIGNATORY.map(field)}</div>
      <TextArea
        label="Weitere Zeilen im Briefkopf"
        name="briefkopf"
        optional="freiwillig"
        hint="Eine je Zeile, zum Beispiel Öffnungszeiten oder Internetadresse."
        rows={3}
        defaultValue={textOf("briefkopf")}
        error={messageAt(refused, "briefkopf")}
      />
      <div className="actions tight">
        <SubmitButton kind="secondary" name="absicht" value="profil" label="Profil speichern" />
      </div>
    </Form>
  );
}

/** What the organisation says of itself once, for its new applications and parts to begin with. */
export function ProfileSection({
  page,
  refused,
}: {
  page: NonNullable<ProfilePage>;
  refused: Refused | null;
}) {
  return (
    <TextSection id="profil" title="Profil">
      <p>
        Damit beginnen neue Anträge und neue Teile. Bestehende ändern sich nicht; dort bieten die Felder es
        zum Übernehmen an.
      </p>
      <p className="small muted">{page.said}</p>
      {page.may && (
        <ProfileForm texts={page.texts} refused={refused?.typed.absicht === "profil" ? refused : null} />
      )}
    </TextSection>
  );
}
