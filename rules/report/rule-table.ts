/** The stable public rule ids, in the order in which every report lists them, with the German titles. */
export const RULE_TABLE = [
  { id: "programme-in-force", title: "Förderprogramm gilt am Antragstag" },
  { id: "eligible-applicants", title: "Antragsberechtigte Beteiligte" },
  { id: "minimum-participants", title: "Mindestzahl der Beteiligten" },
  { id: "task-area", title: "Aufgabengebiet" },
  { id: "legal-form", title: "Rechtsform" },
  { id: "substantial-task", title: "Wesentlicher Teil der Aufgabe" },
  { id: "exemplary-character", title: "Vorbild für andere" },
  { id: "minimum-duration", title: "Mindestdauer der Zusammenarbeit" },
  { id: "notice-period", title: "Kündigungsfrist" },
  { id: "agreement-content", title: "Inhalt der Vereinbarung" },
  { id: "supervisory-act", title: "Genehmigung oder Anzeige der Vereinbarung" },
  { id: "resolutions-complete", title: "Beschlüsse aller Beteiligten" },
  { id: "resolutions-match", title: "Beschlüsse passen zum Antrag" },
  { id: "savings", title: "Einsparung oder anderer Nutzen" },
  { id: "novelty", title: "Neue Zusammenarbeit" },
  { id: "start-date", title: "Beginn der Zusammenarbeit" },
  { id: "eligible-expenditure", title: "Zuwendungsfähige Ausgaben" },
  { id: "requested-amount", title: "Beantragter Betrag" },
  { id: "own-share", title: "Eigenanteil" },
  { id: "documents-complete", title: "Unterlagen" },
  { id: "supervisory-statement", title: "Stellungnahme der Kommunalaufsicht" },
] as const;

export type RuleId = (typeof RULE_TABLE)[number]["id"];
