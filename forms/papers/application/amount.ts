import { formatEuro } from "~/rules/german/money";
import type { Amount } from "~/rules/report/report";
import type { Block } from "../paper/blocks";
import { amountKindWords, provisionTexts } from "./finding-words";
import type { Letter, LetterSection } from "./letter";
import { fields, item } from "./values";

export function amountSection({ application, programme, report }: Letter): LetterSection {
  const requested = application.budget?.requestedCents;
  const tariffMeant = requested === undefined && !programme.requestRequired;
  return {
    title: "Beantragte Förderung",
    blocks: [
      ...fields([
        tariffMeant
          ? item(
              "Beantragter Betrag",
              `der Betrag, den das Förderprogramm ${report.amount.kind === "discretionary" ? "ermöglicht" : "vorsieht"}`,
            )
          : item("Beantragter Betrag", requested === undefined ? null : formatEuro(requested)),
      ]),
      ...derivationBlocks(report.amount),
    ],
  };
}

/** The computed amount, a line for every step, and where the figures stand. */
function derivationBlocks(amount: Amount): Block[] {
  const basis = provisionTexts(amount.sources);
  const result = amount.cents === null ? "kein fester Betrag" : formatEuro(amount.cents);
  return [
    {
      kind: "table",
      table: {
        caption: "So ergibt sich der Betrag",
        columns: [
          { label: "Schritt", width: 4 },
          { label: "Betrag", align: "right", width: 1.4 },
        ],
        rows: amount.derivation.map(({ text, cents }) => [
          text,
          cents === undefined ? "" : formatEuro(cents),
        ]),
        footer: [[`Berechnete Förderung (${amountKindWords(amount)})`, result]],
      },
    },
    ...(basis.length === 0 ? [] : fields([item("Rechtsgrundlage des Betrags", basis.join("\n"))])),
  ];
}
