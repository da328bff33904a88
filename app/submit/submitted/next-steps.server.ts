import type { CaseView } from "~/app/case/case-view.server";
import type { CaseActs } from "~/db/proceedings/case-acts";
import { remarksFor } from "~/rules";
import { EARLY_START } from "~/rules/conditions/application/start-date";
import { formatDate } from "~/rules/german/date";
import type { Station } from "~/rules/report/report";

export type NextStep = { title: string; text: string[] };

/** The way as it was sealed; `inSystem`: the authority uses this system, so that it asks here. */
type Sealed = { channel: readonly Station[]; inSystem: boolean };

/** What is still to come of it: the stations it has before it, and whether the ministry has consented already. */
type Rest = Pick<CaseActs, "ahead" | "consentedOn">;

const UNKNOWN_TIME = "Wie lange die Prüfung dauert, sagt keine vorliegende Quelle.";

function statementStep({ ahead: stations }: Rest): NextStep[] {
  if (stations.length === 0) return [];
  const text = [
    `Der Antrag geht den Dienstweg: ${stations.join(", dann ")}.`,
    "Jede Stelle fügt ihre Stellungnahme hinzu und leitet weiter. Wie lange das dauert, sagt keine vorliegende Quelle.",
  ];
  return [{ title: "Die Kommunalaufsicht nimmt Stellung", text }];
}

function decisionStep(
  { programme, application }: CaseView,
  { channel, inSystem, consentedOn }: Sealed & Rest,
): NextStep {
  const authority = channel.find(({ role }) => role === "grant-authority")?.station ?? "Die Behörde";
  const said = (id: "processing" | "taking-part") =>
    remarksFor(programme, application).flatMap((remark) => (remark.id === id ? [remark.text] : []));
  const processing = said("processing");
  return {
    title: "Die Behörde prüft und entscheidet",
    text: [
      `${authority}.${inSystem ? " Wenn etwas fehlt, sehen Sie es hier und bekommen eine E-Mail." : ""}`,
      ...(processing.length > 0 ? processing : [UNKNOWN_TIME]),
      ...(consentedOn === null ? said("taking-part") : []),
    ],
  };
}

/** Where the programme wants the application before the start. */
function startStep({ programme, application }: CaseView): NextStep[] {
  if (programme.start.kind === "near-in-time") return [];
  const { startsOn } = application.project;
  const planned = startsOn === undefined ? [] : [`Geplant ist der Beginn am ${formatDate(startsOn)}.`];
  return [{ title: "Noch nicht anfangen", text: [EARLY_START, ...planned] }];
}

/** What comes after the submission, as far as a source or the application says it. */
export const nextSteps = (view: CaseView, sealed: Sealed & Rest): NextStep[] => [
  ...statementStep(sealed),
  decisionStep(view, sealed),
  ...startStep(view),
];
