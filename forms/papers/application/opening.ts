import { formatEuro } from "~/rules/german/money";
import { capitalise, joinWords } from "~/rules/german/words";
import type { Block } from "../paper/blocks";
import { isGroupApplication, type Letter, legalNameOf, withArticle } from "./letter";
import { heading, paragraph } from "./values";

/** Collegiate bodies write "wir", a single officer writes "ich". */
const COLLEGIATE = /vorstand|magistrat|ausschuss/i;

type Voice = { apply: string; ask: string };

export function voiceOf({ lead }: Pick<Letter, "lead">): Voice {
  return COLLEGIATE.test(lead.signatory?.authority ?? "")
    ? { apply: "beantragen wir", ask: "Wir bitten" }
    : { apply: "beantrage ich", ask: "Ich bitte" };
}

/** Salutation and what is applied for, in the words of each state. */
export function openingBlocks(letter: Letter): Block[] {
  const { application, lead, isHesse, programme } = letter;
  const basis = programme.rules["eligible-applicants"];
  const provision = "source" in basis ? basis.source.provision : undefined;
  const group = provision ? ` im Sinne von ${provision} der ${programme.shortTitle}` : "";
  const asGroup = isGroupApplication(application)
    ? `Der Antrag ist ein Gruppenantrag${group}. Federführend ist ${withArticle(legalNameOf(lead))}.`
    : isHesse
      ? `${capitalise(withArticle(legalNameOf(lead)))} stellt den Antrag.`
      : `${capitalise(withArticle(legalNameOf(lead)))} ist federführend und stellt den Antrag für alle Beteiligten.`;
  const subject =
    application.title === undefined
      ? "die interkommunale Zusammenarbeit"
      : `das Vorhaben „${application.title}“`;
  return [
    paragraph("Sehr geehrte Damen und Herren,"),
    paragraph(
      `hiermit ${voiceOf(letter).apply} ${applicants(letter)} eine Zuwendung des Landes für ${subject} auf der oben genannten Grundlage.`,
    ),
    paragraph(`${asGroup} ${requestSentence(letter)}`),
    ...precautionBlocks(letter),
    ...coveringBlocks(letter),
  ];
}

/** What the lead writes to a later version: its answer to a correction request, or why it changed something. */
function coveringBlocks({ covering }: Letter): Block[] {
  if (covering === undefined) return [];
  const lines = covering.split(/\n+/).filter((line) => line.trim() !== "");
  return [heading(2, "Zu dieser Fassung"), ...lines.map(paragraph)];
}

/** After the last day of a programme without a known successor: the one sentence that keeps the application alive. */
function precautionBlocks({ application, programme }: Letter): Block[] {
  if (!application.asPrecaution) return [];
  return [
    paragraph(
      `Der Antrag wird vorsorglich auch nach einer Nachfolgeregelung zur ${programme.shortTitle} gestellt.`,
    ),
  ];
}

function applicants({ application }: Letter): string {
  const { participants } = application;
  const names = joinWords(participants.map(legalNameOf));
  const local = participants.every(({ kind }) => kind === "municipality" || kind === "district");
  if (participants.length === 1) return `für ${withArticle(names)}`;
  return `für die ${local ? "beteiligten Kommunen" : "Beteiligten"} ${names}`;
}

function requestSentence({ application, report, programme }: Letter): string {
  const requested = application.budget?.requestedCents;
  if (requested !== undefined) return `Beantragt werden ${formatEuro(requested)}.`;
  if (programme.requestRequired) return "Der beantragte Betrag ist noch nicht angegeben.";
  const { cents, kind } = report.amount;
  if (cents === null) return "Die Höhe der Förderung legt die Bewilligungsbehörde fest.";
  return kind === "discretionary"
    ? `Beantragt wird der Betrag, den das Förderprogramm ermöglicht: ${formatEuro(cents)}.`
    : `Beantragt wird der Betrag, den das Förderprogramm vorsieht: ${formatEuro(cents)}.`;
}
