import type { Certainty } from "../report/report";
import type { Programme } from "./programme";

type Proof = { act: string; certainty: Certainty };

/** What Hessian pages say of the procedure; `amounts` is the page on the amounts. */
export const hessianRemarks = (
  { act, certainty }: Proof,
  amounts: string,
): NonNullable<Programme["remarks"]> => [
  {
    id: "no-entitlement",
    text: "Ein Rechtsanspruch auf die Förderung besteht nach den vorliegenden Quellen nicht; gefördert wird im Rahmen der verfügbaren Mittel.",
    letter:
      "Es ist bekannt, dass ein Rechtsanspruch auf die Förderung nicht besteht und sie im Rahmen der verfügbaren Mittel gewährt wird",
    source: { act, certainty: certainty === "official" ? "secondary" : certainty },
  },
  {
    id: "taking-part",
    text: "An der Entscheidung wirken das Finanzministerium und die kommunalen Spitzenverbände mit.",
    source: { act, certainty },
  },
  {
    id: "processing",
    text: "Sind die Unterlagen vollständig, dauert die Bearbeitung zwei bis drei Monate. Gebühren fallen nicht an.",
    source: { act, certainty },
  },
  {
    id: "advice",
    text: "Kostenlos berät das Kompetenzzentrum für Interkommunale Zusammenarbeit (Kommunales Beratungszentrum) beim Innenministerium. Telefon 0611 353 1529; die Nummer steht auf einer älteren Seite, bitte prüfen. Eine eigene Anschrift und ein Postfach für E-Mail sind in den vorliegenden Quellen nicht genannt.",
    source: { act, certainty },
  },
  {
    id: "merging-municipalities",
    text: "Schließen sich Gemeinden freiwillig zusammen, gibt es Zuschüsse zur Vorbereitung und Begleitung, daneben eine Entschuldung von bis zu 46 % der Investitions- und Kassenkredite (§ 2 Abs. 2 SchuSG). Der Satz kann überholt sein, bitte prüfen.",
    categories: ["joint-administration", "feasibility-study"],
    source: { act, url: amounts, certainty },
  },
];
