import type { ExistingCooperation, Facts } from "../../facts/facts";
import { taskAreaLabel } from "../../facts/task-areas";
import { formatDate } from "../../german/date";
import { joinWords } from "../../german/words";
import { agreementInForce, type InForce } from "../../periods/agreement-in-force";
import { named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

const LIST = "/project/existingCooperations";
const at = (index: number, field: string) => `${LIST}/${index}/${field}`;

type Sorted = { clashes: number[]; explained: number[]; incomplete: string[] };

/** Sorts the entries: same area and at least two participants without or with a difference; what is not complete. */
function sortEntries(entries: ExistingCooperation[], { participants, project }: Facts): Sorted {
  const keys = new Set(participants.map(({ key }) => key));
  const areas = new Set(project.taskAreas ?? []);
  const sorted: Sorted = { clashes: [], explained: [], incomplete: [] };
  entries.forEach((entry, index) => {
    if (!entry.participants) sorted.incomplete.push(at(index, "participants"));
    const together = [...new Set(entry.participants ?? [])].filter((key) => keys.has(key)).length >= 2;
    if (!together) return;
    if (!entry.taskArea) sorted.incomplete.push(at(index, "taskArea"));
    else if (areas.size === 0) sorted.incomplete.push("/project/taskAreas");
    else if (areas.has(entry.taskArea)) sorted[entry.difference ? "explained" : "clashes"].push(index);
  });
  return sorted;
}

function describe(entries: ExistingCooperation[], indexes: number[], facts: Facts): string {
  const nameOf = new Map(facts.participants.map(({ key, name }) => [key, name]));
  return indexes
    .map((index) => {
      const { participants = [], taskArea = "", note, operator } = entries[index] ?? {};
      const names = joinWords([...new Set(participants)].flatMap((key) => nameOf.get(key) ?? []));
      const detail = note ?? operator;
      return `${names} im Aufgabengebiet ${taskAreaLabel(taskArea)}${detail ? ` (${detail})` : ""}`;
    })
    .join("; ");
}

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority">;

/** "Antrag am 15.06.2022"; a draft has no day of application yet. */
const appliedOn = ({ applicationDate }: Facts, day: string): string =>
  applicationDate ? `Antrag am ${formatDate(day)}` : `Tag der Prüfung ${formatDate(day)}`;

/** "Als erster Tag der Vereinbarung ist der 01.01.2022 eingetragen (Antrag am 15.06.2022)": since when it is in force. */
function inForceWords(facts: Facts, day: string, { by, day: since }: InForce): string {
  const first =
    by === "effectiveOn"
      ? `Als erster Tag der Vereinbarung ist der ${formatDate(since)} eingetragen`
      : `Nach ihrer Bekanntmachung gilt die Vereinbarung seit dem ${formatDate(since)}`;
  return `${first} (${appliedOn(facts, day)})`;
}

/** The agreement of the participants, where it was in force before the day of the application. */
function earlierAgreement(facts: Facts, day: string): InForce | null {
  const found = agreementInForce(facts);
  return found && found.day < day ? found : null;
}

function extension(facts: Facts, day: string): Result {
  const earlier = earlierAgreement(facts, day);
  const since = earlier ? ` ${inForceWords(facts, day, earlier)}.` : "";
  const none =
    facts.project.existingCooperations?.length === 0
      ? " Eingetragen ist aber keine bestehende Zusammenarbeit in diesen Aufgabengebieten."
      : "";
  const text = `Der Antrag erweitert eine bestehende Zusammenarbeit.${since}${none} Ob die Erweiterung gefördert wird, sagen die Quellen nicht einheitlich; das beurteilt die Behörde.`;
  return {
    verdict: "for_authority",
    text,
    fields: [LIST, ...(earlier ? [earlier.field] : [])],
    values: { category: "extension", inForceSince: earlier?.day ?? null },
    variant: "extension",
  };
}

/** Whoever works together by an agreement in force already does, whatever the list says. */
function alreadyAgreed(facts: Facts, day: string, earlier: InForce): Result {
  const entries = facts.project.existingCooperations ?? [];
  const { clashes } = sortEntries(entries, facts);
  const listed =
    clashes.length > 0 ? ` Schon heute arbeiten zusammen: ${describe(entries, clashes, facts)}.` : "";
  return {
    verdict: "not_met",
    text: `${inForceWords(facts, day, earlier)}. Danach besteht die Zusammenarbeit schon; gefördert wird nur eine neue.${listed} Prüfen Sie den Tag; stimmt er, fragen Sie die Bewilligungsbehörde.`,
    fields: [earlier.field, ...clashes.map((index) => at(index, "difference"))],
    values: { entries: entries.length, inForceSince: earlier.day },
  };
}

/** What the entries say, as far as they are entered. */
function judge(entries: ExistingCooperation[], facts: Facts, day: string): Result {
  const { clashes, explained, incomplete } = sortEntries(entries, facts);
  const values = {
    entries: entries.length,
    sameArea: clashes.length + explained.length,
    withDifference: explained.length,
  };
  const differences = (indexes: number[]) => indexes.map((index) => at(index, "difference"));
  if (clashes.length > 0) {
    const text = `Schon heute arbeiten zusammen: ${describe(entries, clashes, facts)}. Erläutern Sie, worin sich die neue Aufgabe davon unterscheidet.`;
    return { verdict: "not_met", text, fields: differences(clashes), values };
  }
  if (incomplete.length > 0) {
    const text =
      "Eine bestehende Zusammenarbeit ist noch nicht vollständig eingetragen. Ergänzen Sie Beteiligte und Aufgabengebiet.";
    return { verdict: "open", text, fields: [...new Set(incomplete)], values };
  }
  if (explained.length > 0) {
    const text = `Schon heute arbeiten zusammen: ${describe(entries, explained, facts)}. Worin sich die neue Aufgabe unterscheidet, ist im Antrag erläutert; die Behörde beurteilt es.`;
    return { verdict: "for_authority", text, fields: differences(explained), values };
  }
  const none =
    entries.length === 0
      ? "Bestehende Zusammenarbeit der Beteiligten: nach den Angaben im Antrag keine in diesen Aufgabengebieten."
      : "Keine der eingetragenen Zusammenarbeiten verbindet zwei Beteiligte in diesen Aufgabengebieten.";
  const { startsOn } = facts.project;
  if (startsOn === undefined || startsOn >= day)
    return { verdict: "met", text: none, fields: [LIST], values };
  const text = `${none} Als Beginn ist aber der ${formatDate(startsOn)} eingetragen (${appliedOn(facts, day)}). Ob die Zusammenarbeit damit noch neu ist, beurteilt die Behörde.`;
  return { verdict: "for_authority", text, fields: ["/project/startsOn", LIST], values };
}

export const novelty: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("novelty"),
  why: "Gefördert wird nur eine neue Zusammenarbeit: In derselben Aufgabe darf es zwischen den Beteiligten noch keine geben.",
  verdicts: ["met", "not_met", "open", "for_authority"],
  check(facts, { day }): Result {
    const entries = facts.project.existingCooperations;
    if (facts.category === "extension") return extension(facts, day);
    const earlier = earlierAgreement(facts, day);
    if (earlier) return alreadyAgreed(facts, day, earlier);
    if (!entries) {
      const text =
        "Tragen Sie ein, in welchen Aufgaben die Beteiligten schon zusammenarbeiten, oder dass es keine gibt.";
      return { verdict: "open", text, fields: [LIST], values: { entries: null } };
    }
    return judge(entries, facts, day);
  },
  examples: [
    { title: "Bisher keine Zusammenarbeit", programme: "nw-2021", facts: northRhine(), verdict: "met" },
    { title: "Noch keine Angabe", programme: "nw-2021", facts: northRhine({ project: {} }), verdict: "open" },
    {
      title: "Stadt und Kreis arbeiten im selben Gebiet schon zusammen",
      programme: "nw-2021",
      facts: northRhine({
        project: {
          taskAreas: ["culture"],
          existingCooperations: [
            { participants: ["05158008", "05158"], taskArea: "culture", note: "Musikschule" },
          ],
        },
      }),
      verdict: "not_met",
    },
    {
      title: "Die Vereinbarung gilt schon vor dem Antrag",
      programme: "nw-2021",
      facts: northRhine({ agreement: { form: "public-law-agreement", effectiveOn: "2022-01-01" } }),
      verdict: "not_met",
    },
    {
      title: "Dasselbe Gebiet, aber eine andere Aufgabe",
      programme: "nw-2021",
      facts: northRhine({
        project: {
          taskAreas: ["culture"],
          existingCooperations: [
            {
              participants: ["05158008", "05158"],
              taskArea: "culture",
              difference: "Die Musikschule hat mit dem Archiv nichts gemeinsam.",
            },
          ],
        },
      }),
      verdict: "for_authority",
    },
    {
      title: "Hessen: auch begonnene Zusammenarbeit",
      programme: "he-2021",
      facts: hesse(),
      verdict: "not_applicable",
    },
  ],
};
