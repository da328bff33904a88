import { formatWholeNumber } from "~/rules/german/number";
import { heading, item, paragraph } from "../application/values";
import type { Block, Paper } from "../paper/blocks";
import { receiptName } from "./receipt-name";

/** One file of the package. */
export type PackagePart = {
  name: string;
  /** bytes */
  size: number;
  sha256: string;
};

export type ReceiptInput = {
  number: string;
  version: number;
  title: string;
  /** Legal name of the lead. */
  lead: string;
  participants: readonly string[];
  authority: string;
  /** The stations of the Dienstweg that it has before it, in order. */
  stations: readonly string[];
  /** "21.11.2026, 10:05 Uhr" */
  submittedAt: string;
  /** The day of the submission, YYYY-MM-DD: the paper's own date. */
  submittedOn: string;
  submittedBy: string;
  /** "21.11.2026", of a later version "21.11.2026, ergänzt am 03.12.2026": the day the application counts for. */
  applicationDay: string;
  programme: string;
  /** "75.000 €" or "noch offen" */
  amount: string;
  handedTo: {
    /** The body that has it; null where none that it goes to uses this system. */
    holder: string | null;
    /** Whether that is the authority. */
    authority: boolean;
  };
  parts: readonly PackagePart[];
};

function facts(input: ReceiptInput): Block {
  const { stations } = input;
  return {
    kind: "fields",
    items: [
      item("Antragsnummer", input.number),
      item("Fassung", String(input.version)),
      item("Eingereicht", input.submittedAt),
      item("Eingereicht von", input.submittedBy),
      item("Antragstag", input.applicationDay),
      item("Vorhaben", input.title),
      item("Federführend", input.lead),
      item("Beteiligte", input.participants.join(", ")),
      item("An", input.authority),
      ...(stations.length > 0 ? [item("Auf dem Dienstweg über", stations.join(", "))] : []),
      item("Förderprogramm", input.programme),
      item("Berechnete Förderung", input.amount),
    ],
  };
}

function parts(input: ReceiptInput): Block {
  return {
    kind: "table",
    table: {
      caption: "Teile des Pakets",
      columns: [
        { label: "Datei", width: 2.6 },
        { label: "Bytes", align: "right", width: 1 },
        { label: "Prüfsumme SHA-256", width: 3.6 },
      ],
      rows: input.parts.map(({ name, size, sha256 }) => [name, formatWholeNumber(size), sha256]),
    },
  };
}

/** When it was handed in, and who has it: an authority outside has nothing yet. */
function whereItIs({ submittedAt, authority, handedTo }: ReceiptInput): Block[] {
  const { holder } = handedTo;
  if (handedTo.authority)
    return [
      paragraph(
        `Der Antrag wurde am ${submittedAt} in IKZ-Antrag eingereicht und liegt seitdem der Behörde vor: ${authority}.`,
      ),
    ];
  if (holder !== null)
    return [
      paragraph(
        `Der Antrag wurde am ${submittedAt} in IKZ-Antrag eingereicht und liegt seitdem auf dem Dienstweg bei: ${holder}.`,
      ),
      paragraph(`Die Behörde (${authority}) hat ihn noch nicht.`),
    ];
  return [
    paragraph(`Der Antrag wurde am ${submittedAt} in IKZ-Antrag abgeschlossen.`),
    paragraph(
      `Die Behörde (${authority}) nutzt IKZ-Antrag nicht. Sie hat noch nichts erhalten; die federführende Kommune versendet den Antrag selbst.`,
    ),
  ];
}

/** The receipt for one submitted version. Every value is printed as it was sealed. */
export function receiptPaper(input: ReceiptInput): Paper {
  const { word } = receiptName(input.handedTo.authority);
  return {
    title: `${word} ${input.number}, Fassung ${input.version}`,
    subject: `Antrag ${input.number}: ${input.title}`,
    author: "IKZ-Antrag",
    date: input.submittedOn,
    draft: false,
    blocks: [
      heading(1, word),
      ...whereItIs(input),
      facts(input),
      heading(2, "Was eingereicht wurde"),
      paragraph(
        "Das Paket bleibt unverändert. Mit den Prüfsummen lässt sich jederzeit nachweisen, dass eine Datei die eingereichte ist.",
      ),
      parts(input),
      {
        kind: "notice",
        tone: "info",
        title: "Was diese Bestätigung sagt",
        text: "Sie stellt das Programm aus, nicht die Behörde. Sie belegt, was wann eingereicht wurde, und sagt nichts über den Antrag selbst.",
      },
    ],
  };
}
