import { Checkbox } from "~/app/components/checkbox";
import { RadioGroup } from "~/app/components/choice-groups";
import { SelectField } from "~/app/components/select-field";
import { DateField, MoneyField, NumberField } from "~/app/components/text-field";
import { optionsOf, STATE_LABELS } from "~/forms/labels";
import { estimateResultPath } from "../addresses/site";
import type { EstimatePage } from "./estimate-page.server";
import type { Question } from "./questions";

/**
 * The questions, sent with the address. Those that a state or a kind does not ask are hidden by style rules as
 * soon as it is chosen; where a browser cannot, they stand there and are passed over.
 */
export function EstimateForm({ page: { typed, errors, kinds, districts } }: { page: EstimatePage }) {
  const field = (name: Question) => ({
    name,
    defaultValue: typed[name],
    error: errors.find((one) => one.field === name)?.message,
  });
  const choice = (name: Question) => ({ ...field(name), defaultValue: typed[name] || undefined });
  const { defaultValue: _, ...border } = field("grenze");
  return (
    <form method="get" action={estimateResultPath} className="fields estimate">
      <div className="group">
        <RadioGroup label="Land" options={optionsOf(STATE_LABELS)} horizontal {...choice("land")} />
        <RadioGroup label="Worum geht es?" options={kinds} {...choice("art")} />
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
        <div className="ask-nrw flow">
          <Checkbox
            label="Auch Kommunen von außerhalb des Landes arbeiten mit"
            defaultChecked={typed.grenze === "ja"}
            {...border}
          />
          <MoneyField
            label="Zuwendungsfähige Ausgaben"
            optional="falls bekannt"
            hint="Die Förderung deckt nur einen Teil davon. Ohne Angabe rechnen wir mit dem vollen Betrag."
            {...field("ausgaben")}
          />
        </div>
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
          groups={districts}
          empty="keine Angabe"
          {...field("kreis")}
        />
      </div>
      <div className="actions">
        <button className="kern-btn kern-btn--primary" type="submit">
          <span className="kern-label">Förderung berechnen</span>
        </button>
      </div>
    </form>
  );
}
