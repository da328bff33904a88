import type { Participant } from "~/rules/facts/facts";

type Signatory = NonNullable<Participant["signatory"]>;

/** "Der Landrat" is an authority and says the office, too. */
function saysOffice(authority: string | undefined, office: string): boolean {
  const named = authority?.replace(/^(Der|Die|Das) /, "");
  return office.split("/").some((one) => one.trim() === named);
}

/** Who signs below the authority: name and office, the office only where the authority is not called by it. */
export function signatoryLines({ authority, name, function: office }: Signatory): string[] {
  const said = office === undefined || saysOffice(authority, office) ? [] : [office];
  return [...(name === undefined ? [] : [name]), ...said];
}
