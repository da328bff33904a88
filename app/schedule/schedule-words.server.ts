import type { Schedule, State } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { capitalise, joinWords, numberWord } from "~/rules/german/words";
import { daysBetween } from "~/rules/periods/days";
import { workingDaysUntil } from "~/rules/periods/working-days";
import type { Milestone } from "~/rules/schedule/milestone";

type Seen = { today: string; state: State; access: "lead" | "partner" };

/** More councils than these are counted, not named. */
const MOST_NAMED = 3;

const isCouncil = ({ id }: Milestone): boolean => id.startsWith("council:");
const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** ", in 12 Arbeitstagen" of a day to come; nothing of today and what is over. */
function untilWords(day: string, { today, state }: Seen): string {
  if (day <= today) return "";
  return `, in ${counted(workingDaysUntil(today, day, state), "Arbeitstag", "Arbeitstagen")}`;
}

/** What is still to be known before the earliest day stands: names of few, the number of many. */
function missingWords({ milestones }: Schedule): string {
  const needed = milestones.find(({ id }) => id === "application")?.dependsOn ?? [];
  const open = milestones.filter(({ id, day }) => needed.includes(id) && day === undefined);
  const councils = open.filter(isCouncil).map(({ title }) => title);
  const rest = open.filter((one) => !isCouncil(one)).map(({ title }) => title);
  const named = councils.length > MOST_NAMED ? [`${numberWord(councils.length)} Beschlüsse`] : councils;
  const words = joinWords([...named, ...rest]);
  return words === "" ? "" : `Noch ohne Tag: ${words}.`;
}

/** How many days the programme leaves after the application; nothing once it is too late, which is a problem. */
function marginWords(day: string, { lastSureDay }: Schedule): string {
  const left = daysBetween(day, lastSureDay);
  if (left < 0) return "";
  const days = left === 1 ? "ist es danach noch 1 Tag" : `sind es danach noch ${left} Tage`;
  return `Bis zum letzten sicheren Tag des Förderprogramms (${formatDate(lastSureDay)}) ${days}.`;
}

/** When the application is or can be made, and what that hangs on. */
export function scheduleSummary(plan: Schedule, seen: Seen): string {
  const application = plan.milestones.find(({ id }) => id === "application");
  const { day, certainty } = application ?? { day: undefined, certainty: "open" };
  if (day === undefined) {
    if (seen.access === "partner") return "Für den Antrag ist noch kein Tag geplant.";
    return `Wann der Antrag frühestens gestellt werden kann, steht noch nicht fest. ${missingWords(plan)}`.trim();
  }
  const date = formatDate(day);
  if (certainty === "entered") return `Der Antragstag ist der ${date}.`;
  const { earliestApplication: earliest } = plan;
  if (certainty === "planned") {
    const needs =
      earliest === null
        ? missingWords(plan)
        : `Was er braucht, liegt frühestens am ${formatDate(earliest)} vor.`;
    return [`Der Antrag ist für den ${date} geplant${untilWords(day, seen)}.`, needs, marginWords(day, plan)]
      .filter((words) => words !== "")
      .join(" ");
  }
  const from = day > seen.today ? day : seen.today;
  const words =
    day > seen.today
      ? `Der Antrag kann frühestens am ${date} gestellt werden${untilWords(day, seen)}.`
      : `Was der Antrag braucht, liegt nach den eingetragenen und geplanten Tagen seit dem ${date} vor.`;
  return `${words} ${marginWords(from, plan)}`.trim();
}

const dated = ({ title, day }: Milestone): string =>
  `${title} (${day === undefined ? "offen" : formatDate(day)})`;

/** "Beschluss Warburg (18.05.2022), dann Antrag (15.06.2022). Diese Termine …"; null where nobody may see the whole of it. */
export function criticalWords({ milestones, critical }: Schedule): string | null {
  const path = milestones.filter(({ id }) => critical.includes(id));
  if (path.length === 0) return null;
  const councils = path.filter(isCouncil);
  const rest = path.filter((one) => !isCouncil(one));
  const many = `${capitalise(numberWord(councils.length))} Beschlüsse`;
  const first = councils.length > MOST_NAMED ? many : joinWords(councils.map(dated));
  const chain = [first, ...rest.map(dated)].filter((words) => words !== "").join(", dann ");
  const done = milestones.some(({ id, certainty }) => id === "application" && certainty === "entered");
  return done
    ? `${chain}. Diese Termine haben bestimmt, wie früh der Antrag möglich war.`
    : `${chain}. Diese Termine bestimmen, wie früh der Antrag möglich ist.`;
}
