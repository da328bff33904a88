import { remarksFor } from "~/rules";
import { madeWords } from "~/rules/german/supplement";
import { type Block, NOT_STATED } from "../paper/blocks";
import { type Letter, legalNameOf } from "./letter";
import { voiceOf } from "./opening";
import { signatoryLines } from "./signatory-lines";
import { dateOf, paragraph } from "./values";

/** The request, the greeting and the place to sign. */
export function closingBlocks(letter: Letter): Block[] {
  const { application, lead, report, supplementedOn } = letter;
  const { ask } = voiceOf(letter);
  const passedOn = report.channel.some(({ role }) => role === "supervision");
  const statement = letter.programme.rules["supervisory-statement"];
  const provision = "source" in statement ? statement.source.provision : undefined;
  const onTheWay = `${ask} die Kommunalaufsicht, den Antrag mit ihrer bewertenden Stellungnahme${provision ? ` (${provision} der ${letter.programme.shortTitle})` : ""} weiterzuleiten.`;
  const place = lead.office?.city ?? `Ort: ${NOT_STATED}`;
  const made = application.applicationDate;
  const day = dateOf(supplementedOn ?? made);
  return [
    paragraph(
      `${ask} um Bewilligung der beantragten Förderung. Die Unterlagen stehen im Verzeichnis der Anlagen.`,
    ),
    ...(passedOn ? [paragraph(onTheWay)] : []),
    ...(made !== undefined && supplementedOn !== undefined
      ? [paragraph(`${madeWords(made, supplementedOn)}.`)]
      : []),
    ...remarksFor(letter.programme, application).flatMap(({ letter: sentence, source }) =>
      sentence === undefined
        ? []
        : [
            paragraph(
              `${sentence}${source.provision === undefined ? "" : ` (${source.provision} der ${letter.programme.shortTitle})`}.`,
            ),
          ],
    ),
    paragraph(`${place}, den ${day ?? "(Tag der Einreichung)"}`),
    paragraph("Mit freundlichen Grüßen"),
    { kind: "signature", lines: signatureLines(lead) },
  ];
}

/** The authority above the place to sign, legal name and signatory below it. */
function signatureLines(lead: Letter["lead"]): string[] {
  const signatory = lead.signatory ?? {};
  const { authority } = signatory;
  const person = signatoryLines(signatory);
  return [
    authority ?? `Zeichnende Behörde: ${NOT_STATED}`,
    ...(person.length > 0 ? person : ["Name und Amtsbezeichnung"]),
    legalNameOf(lead),
  ];
}
