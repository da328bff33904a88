import { type ComponentPropsWithRef, useRef } from "react";
import { ComboboxField } from "~/app/components/combobox-field";
import { TextField } from "~/app/components/text-field";
import { kindOf, type RegisterEntry } from "~/forms/register/entry";
import { fillFrom } from "~/forms/register/fill";
import { enterText, formOf, textIn } from "./enter-text";
import { LookUp } from "./look-up";
import { type RegisterPage, useRegisterPage } from "./register-context";
import { useRegisterSearch } from "./use-register-search";

type Control = ComponentPropsWithRef<typeof TextField>;
type Props = { control: Control; from: "all" | "municipalities" };

const isMunicipality = (entry: RegisterEntry): boolean => kindOf(entry) === "municipality";

function KeyCombobox({ control, from, page }: Props & { page: RegisterPage }) {
  const onlyTheKey = from === "municipalities";
  const search = useRegisterSearch(page.state, onlyTheKey ? isMunicipality : undefined);
  const keyBefore = useRef<string>();
  const { name } = control;
  const section = name.slice(0, name.lastIndexOf("."));

  function choose(key: string): void {
    const entry = search.entryOf(key);
    const form = formOf(name);
    if (!entry || !form) return;
    const before = search.entryOf(keyBefore.current ?? "");
    const texts = onlyTheKey
      ? { key }
      : fillFrom(entry, (field) => textIn(form, `${section}.${field}`), before);
    for (const [field, text] of Object.entries(texts))
      enterText(form, onlyTheKey ? name : `${section}.${field}`, text);
    keyBefore.current = key;
  }

  return (
    <ComboboxField
      {...control}
      listLabel="Treffer im Gemeindeverzeichnis"
      choices={search.choices}
      said={search.said}
      onFocus={(event) => {
        keyBefore.current ??= event.target.value;
        search.prepare();
      }}
      onAsk={search.ask}
      onChoose={({ id }) => choose(id)}
    />
  );
}

/** An official key, found by typing a name; choosing fills what the register knows besides. */
export function RegisterField({ control, from }: Props) {
  const page = useRegisterPage();
  if (!page) return <TextField {...control} />;
  const section = control.name.slice(0, control.name.lastIndexOf("."));
  return (
    <div className="flow-1">
      <KeyCombobox control={control} from={from} page={page} />
      {from === "all" && <LookUp target={section} label="Schlüssel zum Namen suchen" />}
    </div>
  );
}
