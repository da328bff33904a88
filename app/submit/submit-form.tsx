import { Form } from "@remix-run/react";
import { checkPath } from "~/app/addresses/case";
import { Checkbox } from "~/app/components/checkbox";
import { FindingSource } from "~/app/components/finding-source";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import { formatEuroShort } from "~/rules/german/money";
import { keepTogether } from "~/rules/german/typography";
import { Deviations } from "./deviations-view";
import type { ShownSubmitPage } from "./shown-submit-page";
import type { SubmitPage } from "./submit-page.server";

/** That nobody has a right to the grant; where no source says it, the page says it of the submission itself. */
export function NoEntitlement({ entitlement }: Pick<SubmitPage, "entitlement">) {
  return (
    <section aria-labelledby="kein-anspruch" className="flow-1">
      <h2 className="kern-heading-medium" id="kein-anspruch">
        Kein Anspruch
      </h2>
      {entitlement ? (
        <>
          <p>{keepTogether(entitlement.text)}</p>
          <FindingSource source={entitlement.source} />
        </>
      ) : (
        <>
          <p>
            Mit dem Einreichen entsteht kein Anspruch auf die Förderung. Über sie entscheidet die Behörde.
          </p>
          <p className="source">Hinweis dieser Seite; eine Quelle dieses Förderprogramms liegt nicht vor.</p>
        </>
      )}
    </section>
  );
}

type Props = { page: ShownSubmitPage; refused: Refused | null };

/** What the lead writes to a later version, for those who read it. */
function Covering({ page: { resubmission }, refused }: Props) {
  if (resubmission === null) return null;
  const isAnswer = resubmission.asked.length > 0 || resubmission.returned !== null;
  return (
    <TextArea
      name="begleittext"
      label={isAnswer ? "Ihre Antwort" : "Begleittext"}
      hint="Die Behörde liest das bei dieser Fassung im Vorgang, ebenso die Aufsicht, über die der Antrag geht. Es steht auch im Schreiben."
      optional="freiwillig"
      defaultValue={refused?.typed.begleittext}
      error={messageAt(refused, "begleittext")}
    />
  );
}

/** The deliberate act, with all that has to be looked at before it. */
export function SubmitForm({ page, refused }: Props) {
  const { id, deviations, summary } = page;
  const unsure = messageAt(refused, "bestaetigt");
  const amount = summary.amountCents === null ? "" : ` über ${formatEuroShort(summary.amountCents)}`;
  return (
    <Form method="post" className="flow">
      <input type="hidden" name="gesehen" value={page.seen} />
      <Covering page={page} refused={refused} />
      <Deviations id={id} deviations={deviations} mine refused={refused} />
      <NoEntitlement entitlement={page.entitlement} />
      <Checkbox
        name="bestaetigt"
        label="Ich habe alle Angaben durchgesehen und will diesen Antrag jetzt verbindlich einreichen."
        hint="Danach bleibt diese Fassung unverändert. Berichtigungen reichen Sie als neue Fassung ein."
        defaultChecked={unsure === undefined && refused?.typed.bestaetigt === "ja"}
        error={unsure}
      />
      <div className="actions">
        <SubmitButton label={`Antrag${amount} einreichen`} busy="Antrag wird eingereicht …" />
        <LinkButton href={checkPath(id)} label="Noch nicht" />
      </div>
    </Form>
  );
}
