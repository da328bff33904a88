import { Form } from "@remix-run/react";
import { Checkbox } from "~/app/components/checkbox";
import { SelectField } from "~/app/components/select-field";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { DateField, TextField } from "~/app/components/text-field";
import type { Refused } from "~/forms/small-forms/refused";
import type { TeamPage } from "./team-page.server";

type Props = { page: TeamPage; refused: Refused | null };

/** Message and typed text of a field, where this form was the one sent. */
function answerTo(refused: Refused | null, intent: string) {
  const mine = refused?.typed.absicht === intent ? refused : null;
  return {
    error: (field: string) => mine?.errors.find((one) => one.field === field)?.message,
    typed: (field: string) => mine?.typed[field],
  };
}

const options = (members: readonly TeamPage["members"][number][]) =>
  members.map(({ personId, name, email }) => ({
    value: personId,
    label: name === email ? name : `${name} (${email})`,
  }));

/** A colleague by its function mailbox. */
export function AddMember({ refused }: Props) {
  const { error, typed } = answerTo(refused, "aufnehmen");
  return (
    <Form method="post" className="fields flow">
      <div className="pair">
        <TextField
          label="Name"
          name="name"
          hint="Zum Beispiel „Hauptamt“."
          autoComplete="off"
          defaultValue={typed("name")}
          error={error("name")}
        />
        <TextField
          label="E-Mail-Adresse"
          name="email"
          type="email"
          hint="Am besten ein Funktionspostfach."
          autoComplete="off"
          defaultValue={typed("email")}
          error={error("email")}
        />
      </div>
      <div className="actions tight">
        <SubmitButton kind="secondary" name="absicht" value="aufnehmen" label="Person aufnehmen" />
      </div>
    </Form>
  );
}

/** An approver's place is taken for some days. */
export function NameDeputy({ page, refused }: Props) {
  const { error, typed } = answerTo(refused, "vertreten");
  return (
    <Form method="post" className="fields flow">
      <div className="pair">
        <SelectField
          label="Wer vertritt"
          name="vertretung"
          options={options(page.members.filter(({ role }) => role === "editor"))}
          defaultValue={typed("vertretung")}
          error={error("vertretung")}
        />
        <SelectField
          label="Wer vertreten wird"
          name="vertretene"
          options={options(page.members.filter(({ role }) => role === "approver"))}
          defaultValue={typed("vertretene")}
          error={error("vertretene")}
        />
      </div>
      <div className="pair">
        <DateField
          label="Erster Tag"
          name="von"
          hint="TT.MM.JJJJ"
          defaultValue={typed("von")}
          error={error("von")}
        />
        <DateField
          label="Letzter Tag"
          name="bis"
          hint="TT.MM.JJJJ"
          defaultValue={typed("bis")}
          error={error("bis")}
        />
      </div>
      <div className="actions tight">
        <SubmitButton kind="secondary" name="absicht" value="vertreten" label="Vertretung benennen" />
      </div>
    </Form>
  );
}

/** One's own tasks, to a colleague. */
export function HandOverTasks({ page, refused }: Props) {
  const { error, typed } = answerTo(refused, "uebergeben");
  const self = page.members.find((member) => member.self);
  return (
    <Form method="post" className="fields flow">
      <p>
        {self?.role === "approver"
          ? "Die andere Person wird freigebende Person; Sie sind es danach nicht mehr."
          : "Die andere Person arbeitet an Ihren Anträgen weiter."}{" "}
        Was Sie getan haben, bleibt unter Ihrem Namen im Verlauf.
      </p>
      <SelectField
        label="An wen Sie übergeben"
        name="nachfolge"
        options={options(page.members.filter((member) => !member.self))}
        defaultValue={typed("nachfolge")}
        error={error("nachfolge")}
      />
      <TextArea
        label="Mitteilung dazu"
        name="mitteilung"
        optional="freiwillig"
        hint="Alle Mitglieder sehen sie im Verlauf."
        rows={3}
        defaultValue={typed("mitteilung")}
        error={error("mitteilung")}
      />
      <Checkbox
        name="ausscheiden"
        label="Ich handle danach nicht mehr für diese Organisation."
        defaultChecked={typed("ausscheiden") === "ja"}
      />
      <div className="actions tight">
        <SubmitButton kind="secondary" name="absicht" value="uebergeben" label="Aufgaben übergeben" />
      </div>
    </Form>
  );
}
