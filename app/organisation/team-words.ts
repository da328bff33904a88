import type { TeamLine } from "~/db/people/team/team-events";
import { formatDate } from "~/rules/german/date";

const ROLES = { approver: "freigebende Person", editor: "bearbeitende Person" } as const;

/** What happened, as a sentence; `by` null: the operator. */
export function teamSentence({ event, person, by, detail }: Omit<TeamLine, "at" | "sequence">): string {
  const who = by ?? "Der Betreiber";
  const self = by === person;
  switch (event) {
    case "member.added":
      return self
        ? `${person} hat eine Einladung angenommen.`
        : `${who} hat ${person} aufgenommen, als ${ROLES[detail.role ?? "editor"]}.`;
    case "member.removed":
      return self ? `${person} ist ausgeschieden.` : `${who} hat ${person} herausgenommen.`;
    case "role.given":
      return `${who} hat ${self ? "sich selbst" : person} als ${ROLES[detail.role ?? "editor"]} eingetragen.`;
    case "deputy.named":
      return `${who} hat ${person} als Vertretung benannt, vom ${formatDate(detail.from ?? "")} bis ${formatDate(detail.to ?? "")}.`;
    case "deputy.ended":
      return `${who} hat die Vertretung durch ${person} beendet.`;
    case "profile.changed":
      return `${person} hat das Profil geändert.`;
    case "tasks.handed-over":
      return `${who} hat die eigenen Aufgaben an ${person} übergeben${detail.left ? " und ist ausgeschieden" : ""}.`;
  }
}
