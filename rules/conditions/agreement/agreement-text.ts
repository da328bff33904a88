import { AGREEMENT_STATEMENT_LABELS as WORDS } from "../../facts/agreement-statements";
import type { AgreementStatement, State } from "../../facts/facts";
import { joinWords } from "../../german/words";

/** NRW: an approval was refused because kind and extent were left to a later agreement (GkG § 23 (4)). */
const WITHOUT_COMPENSATION: Record<State, string> = {
  HE: "Einen Kostenausgleich mit seinem Maßstab nennt sie nicht. Eine Vorschrift dazu ist für Hessen in den vorliegenden Quellen nicht genannt; veröffentlichte Vereinbarungen regeln ihn.",
  NW: "Einen Kostenausgleich mit seinem Maßstab nennt sie nicht. Er soll im Text selbst stehen (§ 23 Abs. 4 GkG NRW); eine Genehmigung wurde schon versagt, weil Art und Umfang einer späteren Vereinbarung überlassen waren.",
};

type Asked = {
  state: State;
  /** Where the agreement has to say how it ends, it has to say in which form too. */
  withForm: boolean;
  /** It has to say how it ends. */
  formNeeded: boolean;
};

/** What the text lacks of what it must say; `variant` names its provision where that is not the one on its ending. */
type Said = { note: string; missing: { variant?: string } | null };

/** What the agreement is said to state, held against what it has to and what it should. */
export function textSays(
  states: readonly AgreementStatement[] | undefined,
  { state, withForm, formNeeded }: Asked,
): Said {
  if (states === undefined) {
    const unseen: AgreementStatement[] = ["parties", "tasks", "compensation"];
    if (withForm) unseen.push("termination-form");
    const note = `Nicht angesehen ist, ob sie auch nennt: ${joinWords(unseen.map((one) => WORDS[one]))}.`;
    return { note, missing: null };
  }
  const basics = (["parties", "tasks"] as const).filter((one) => !states.includes(one));
  const form = formNeeded && !states.includes("termination-form");
  const warning = states.includes("compensation") ? "" : ` ${WITHOUT_COMPENSATION[state]}`;
  if (basics.length === 0 && !form) {
    return { note: `Sie nennt: ${joinWords(states.map((one) => WORDS[one]))}.${warning}`, missing: null };
  }
  const lacking = [...basics, ...(form ? (["termination-form"] as const) : [])].map((one) => WORDS[one]);
  const note = `Die Vereinbarung muss auch nennen: ${joinWords(lacking)}. Ergänzen Sie den Text.${warning}`;
  return { note, missing: basics.length > 0 ? { variant: "content" } : {} };
}
