import type { FormBasis } from "~/forms/saving/basis";
import { basisEntries, LINEAGE, PERSON, REPORTED, SHOWN_FOR } from "./form-basis";

type Props = {
  basis: FormBasis;
  /** "HE standard" */
  shownFor: string;
  lineage: string;
  /** To whom the form is shown. */
  owner: string;
  /** Ids of the fields whose message stands on the page. */
  reported: readonly string[];
};

/** What a step's form rests on. No browser fills these in again from an earlier look at the page. */
export function BasisInputs({ basis, shownFor, lineage, owner, reported }: Props) {
  const entries: [string, string][] = [
    ...basisEntries(basis),
    [SHOWN_FOR, shownFor],
    [LINEAGE, lineage],
    [PERSON, owner],
    ...reported.map((name): [string, string] => [REPORTED, name]),
  ];
  return entries.map(([name, value]) => (
    <input
      key={name === REPORTED ? value : name}
      type="hidden"
      name={name}
      value={value}
      autoComplete="off"
    />
  ));
}
