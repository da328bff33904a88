import { RadioGroup } from "~/app/components/choice-groups";
import { FileField } from "~/app/components/file-field";
import { SelectField } from "~/app/components/select-field";
import { TextArea } from "~/app/components/text-area";
import { DateField, MoneyField, TextField } from "~/app/components/text-field";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import type { ActField } from "./acts/act-form";

type Props = { field: ActField; refused: Refused | null };

function ActInput({ field, refused }: Props) {
  const { kind, name, label, hint, law, optional, options = [], empty, rows } = field;
  const error = messageAt(refused, name);
  const value = refused?.typed[name] ?? field.initial;
  const words = { name, label, hint, law, optional, error };
  switch (kind) {
    case "long-text":
      return <TextArea {...words} rows={rows ?? 6} defaultValue={value} />;
    case "date":
      return <DateField {...words} defaultValue={value} />;
    case "money":
      return <MoneyField {...words} defaultValue={value} />;
    case "choice":
      return <RadioGroup {...words} options={options} defaultValue={value} />;
    case "select":
      return (
        <SelectField {...words} options={options} defaultValue={value ?? ""} {...(empty && { empty })} />
      );
    case "file":
      return <FileField {...words} />;
    default:
      return <TextField {...words} defaultValue={value} />;
  }
}

/** The fields of an act, those of one group in a fieldset with its title. */
export function ActFields({ fields, refused }: { fields: ActField[]; refused: Refused | null }) {
  const groups = [...new Set(fields.map(({ group }) => group))];
  return groups.map((group) => {
    const own = fields.filter((field) => field.group === group);
    const inputs = own.map((field) => <ActInput key={field.name} field={field} refused={refused} />);
    if (group === undefined) return <div key="">{inputs}</div>;
    return (
      <fieldset className="kern-fieldset" key={group} data-row={own[0]?.row === undefined ? undefined : ""}>
        <legend className="kern-label">{group}</legend>
        <div className="kern-fieldset__body">{inputs}</div>
      </fieldset>
    );
  });
}
