import { madeWords } from "~/rules/german/supplement";
import { findOffice, officeName } from "~/rules/offices/offices";
import { type Block, NOT_STATED } from "../paper/blocks";
import { type Letter, legalNameOf } from "./letter";
import { stationLines } from "./station-address";
import { dateOf, fields, item, said } from "./values";

/** Above the subject: letterhead with contact and reference, then addressee and Dienstweg. */
export function headBlocks(letter: Letter): Block[] {
  const via = letter.report.channel.filter(({ role }) => role === "supervision");
  return [
    { kind: "address", label: "Absender", lines: senderLines(letter) },
    { kind: "address", label: "Auskunft und Zeichen", lines: contactLines(letter) },
    { kind: "address", label: "An", lines: addresseeLines(letter) },
    ...(via.length > 0
      ? [
          {
            kind: "address" as const,
            label: "auf dem Dienstweg über",
            lines: via.flatMap((station) => stationLines(station, letter)),
          },
        ]
      : []),
  ];
}

/** Addresses entered for offices that the application does not pass: not above the letter, but nothing that was entered is lost. */
export function addressesElsewhere({ application, report }: Letter): Block[] {
  const passed = new Set(report.channel.map(({ office }) => office));
  const others = (application.officeAddresses ?? []).filter(
    ({ office }) => office === undefined || !passed.has(office),
  );
  const said = others.flatMap(({ office, lines = [] }) => {
    const found = office === undefined ? null : findOffice(office);
    const name = found ? officeName(found, report.checkedOn) : office;
    const told = [...(name === undefined ? [] : [name]), ...lines].join(", ");
    return told === "" ? [] : [item("Anschrift einer anderen Stelle", told)];
  });
  return said.length === 0 ? [] : fields(said);
}

function senderLines({ lead }: Letter): string[] {
  const { street, postcode, city, letterhead = [] } = lead.office ?? {};
  const place = [postcode, city].filter((part) => part !== undefined).join(" ");
  return [
    lead.signatory?.authority ?? said("Zeichnende Behörde", null),
    legalNameOf(lead),
    ...(street === undefined ? [] : [street]),
    place === "" ? said("Anschrift", null) : place,
    ...letterhead,
  ];
}

function contactLines(letter: Letter): string[] {
  const { application, lead, number, supplementedOn } = letter;
  const day = application.applicationDate;
  const { unit, name, phone, email } = lead.contact ?? {};
  return [
    day !== undefined && supplementedOn !== undefined
      ? madeWords(day, supplementedOn)
      : said("Datum", dateOf(day)),
    ...(number === undefined ? [] : [said("Antragsnummer", number)]),
    said("Unser Zeichen", application.reference ?? null),
    said("Zuständig", unit ?? null),
    ...(name === undefined ? [] : [said("Ansprechperson", name)]),
    said("Telefon", phone ?? null),
    said("E-Mail", email ?? null),
  ];
}

function addresseeLines(letter: Letter): string[] {
  const { grantAuthority } = letter;
  if (!grantAuthority) return [`Bewilligungsbehörde: ${NOT_STATED}`];
  return stationLines(grantAuthority, letter);
}
