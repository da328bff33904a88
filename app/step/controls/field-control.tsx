import { Checkbox } from "~/app/components/checkbox";
import { CheckboxGroup, RadioGroup } from "~/app/components/choice-groups";
import { SelectField } from "~/app/components/select-field";
import { TextArea } from "~/app/components/text-area";
import { DateField, MoneyField, NumberField, TextField } from "~/app/components/text-field";
import { hintWords, lawWords } from "~/app/step/form/asked-words";
import { useFormState } from "~/app/step/form/form-state";
import { OfferLine } from "~/app/step/offers/offer-line";
import { RegisterField } from "~/app/step/register/register-field";
import { textAt } from "~/forms/asked/asked-fields";
import { optionsOf, suggestionsOf } from "~/forms/asked/shown-texts";
import type { Field } from "~/forms/fields/field";
import { OTHER_ANSWER } from "~/forms/fields/form-texts";

const FEW = 4;
const YES_NO = [
  { value: "ja", label: "ja" },
  { value: "nein", label: "nein" },
  { value: "", label: "noch offen" },
];

const LINE_LENGTH = 55;
const MOST_ROWS = 18;

/** As many lines as the text needs, so that it can be read without scrolling inside the box. */
function rowsFor(text: string, least: number): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
  return Math.min(MOST_ROWS, Math.max(least, lines + 1));
}

/** The control for one field of a step, chosen by how the value is entered. */
export function FieldControl({ field, name }: { field: Field; name: string }) {
  const {
    set,
    initial,
    texts: now,
    conditional,
    errorOf,
    noteOf,
    offersOf,
    askedBy,
    guidanceOf,
    register,
  } = useFormState();
  // A control that comes and goes begins with what was typed into it last.
  const texts = (conditional.has(name) ? now.get(name) : undefined) ?? initial.get(name) ?? [];
  const offers = offersOf(name);
  const words = {
    label: field.label,
    hint: hintWords(field.hint, askedBy),
    law: lawWords(field, set.case.state, askedBy),
    optional: field.optional,
    error: errorOf(name),
    note: noteOf(name),
    offer: offers.length > 0 && (
      <OfferLine name={name} label={field.label} offers={offers} text={textAt(now, name)} />
    ),
  };
  const control = { ...words, ...register(name) };
  const typed = { ...control, defaultValue: texts[0] ?? "" };
  const options = optionsOf(field, set);
  switch (field.input) {
    case "long-text":
    case "lines":
      return (
        <TextArea
          {...typed}
          guidance={guidanceOf(name)}
          rows={rowsFor(texts[0] ?? "", field.input === "lines" ? 3 : 5)}
        />
      );
    case "date":
      return <DateField {...typed} />;
    case "money":
      return <MoneyField {...typed} />;
    case "year":
    case "whole":
    case "votes":
    case "percent":
      return <NumberField {...typed} unit={field.unit} />;
    case "mailbox":
      return <TextField {...typed} type="email" autoComplete="off" />;
    case "flag":
      return <Checkbox {...control} defaultChecked={texts.length > 0} />;
    case "yes-no-open":
      return <RadioGroup {...control} options={YES_NO} defaultValue={texts[0] ?? ""} horizontal />;
    case "choice":
      return options.length <= FEW && field.optional === undefined ? (
        <RadioGroup {...control} options={options} defaultValue={texts[0]} />
      ) : (
        <SelectField {...typed} options={options} />
      );
    case "choices":
      // Not registered: the form library ticks every box when the first one alone is set.
      return <Choices control={words} name={name} texts={texts} field={field} />;
    default:
      if (field.fromRegister) return <RegisterField control={typed} from={field.fromRegister} />;
      return (
        <TextField
          {...typed}
          className={field.short ? "short" : undefined}
          suggestions={suggestionsOf(field, name, set)}
        />
      );
  }
}

type ChoicesProps = {
  control: { label: string };
  name: string;
  texts: readonly string[];
  field: Field;
};

/** Boxes, and below them a line for another answer, which is stored as "other:<text>". */
function Choices({ control, name, texts, field }: ChoicesProps) {
  const { set } = useFormState();
  const others = texts.filter((text) => text.startsWith("other:")).map((text) => text.slice("other:".length));
  return (
    <CheckboxGroup {...control} name={name} options={optionsOf(field, set)} defaultValue={texts}>
      {field.other && (
        <div className="other-answer">
          <TextField
            label={field.other}
            optional="falls nicht in der Liste"
            name={name + OTHER_ANSWER}
            defaultValue={others.join("; ")}
          />
        </div>
      )}
    </CheckboxGroup>
  );
}
