import { Checkbox } from "~/app/components/checkbox";
import { RadioGroup } from "~/app/components/choice-groups";
import { SelectField } from "~/app/components/select-field";
import { DateField, MoneyField, NumberField } from "~/app/components/text-field";
import { labelOptions, STATE_LABELS } from "~/forms/labels";
import { estimateResultPath } from "../addresses/site";
import type { EstimatePage } from "./estimate-page.server";
import type { Question } from "./questions";

type Props = { page: EstimatePage };

/** What was typed for a question, and what is wrong with it. */
function fieldsOf({ typed, errors }: EstimatePage) {
  return (name: Question) => ({
    name,
    defaultValue: typed[name],
    error: errors.find((one) => one.field === name)?.message,
  });
}

/** How many work together; which of these is asked depends on the kind. */
function Communes({ page }: Props) {
  const field = fieldsOf(page);
  return (
    <>
      <div className="pair ask-communes">
        <NumberField
          label="Gemeinden und Städte"
          hint="Wie viele aus dem Land zusammenarbeiten, Ihre eingeschlossen."
          {...field("gemeinden")}
        />
        <NumberField
          label="Kreise"
          optional="falls beteiligt"
          hint="Wie viele Kreise oder Landkreise dazukommen."
          {...field("kreise")}
        />
      </div>
      <div className="ask-extension">
        <NumberField
          label="Davon neu hinzukommend"
          hint="Wie viele der Kommunen der bestehenden Zusammenarbeit beitreten."
          {...field("neue")}
        />
      </div>
      <div className="ask-brigades">
        <NumberField
          label="Ortsteilfeuerwehren"
          hint="Wie viele einer Gemeinde sich zusammenschließen."
          {...field("feuerwehren")}
        />
      </div>
    </>
  );
}

/** What only North Rhine-Westphalia asks. */
function Nrw({ page }: Props) {
  const field = fieldsOf(page);
  const { defaultValue: _, ...border } = field("grenze");
  return (
    <div className="ask-nrw flow">
      <Checkbox
        label="Auch Kommunen von außerhalb des Landes arbeiten mit"
        defaultChecked={page.typed.grenze === "ja"}
        {...border}
      />
      <MoneyField
        label="Zuwendungsfähige Ausgaben"
        optional="falls bekannt"
        hint="Die Förderung deckt nur einen Teil davon. Ohne Angabe rechnen wir mit dem vollen Betrag."
        {...field("ausgaben")}
      />
    </div>
  );
}

/** What need not be known yet. */
function Details({ page }: Props) {
  const field = fieldsOf(page);
  return (
    <>
      <DateField
        label="Beginn der Zusammenarbeit"
        optional="falls bekannt"
        hint="Zum Beispiel 01.03.2027."
        {...field("beginn")}
      />
      <SelectField
        label="Kreis oder kreisfreie Stadt der federführenden Kommune"
        optional="freiwillig"
        hint="Damit wir sagen können, an wen der Antrag geht."
        groups={page.districts}
        empty="keine Angabe"
        {...field("kreis")}
      />
    </>
  );
}

/**
 * The questions, sent with the address. Those that a state or a kind does not ask are hidden by style rules as
 * soon as it is chosen; where a browser cannot, they stand there and are passed over.
 */
export function EstimateForm({ page }: Props) {
  const field = fieldsOf(page);
  const choice = (name: Question) => ({ ...field(name), defaultValue: page.typed[name] || undefined });
  return (
    <form method="get" action={estimateResultPath} className="fields estimate">
      <div className="group">
        <RadioGroup label="Land" options={labelOptions(STATE_LABELS)} horizontal {...choice("land")} />
        <RadioGroup label="Worum geht es?" options={page.kinds} {...choice("art")} />
        <Communes page={page} />
        <Nrw page={page} />
        <Details page={page} />
      </div>
      <div className="actions">
        <button className="kern-btn kern-btn--primary" type="submit">
          <span className="kern-label">Förderung berechnen</span>
        </button>
      </div>
    </form>
  );
}
