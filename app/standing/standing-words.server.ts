import { dayOf } from "~/app/clock/clock.server";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { numberWord } from "~/rules/german/words";
import { daysLeftWords } from "./day-words";
import type { KnownCase } from "./known-case";
import type { CaseStanding } from "./standing";
import { UNDISPATCHED } from "./undispatched";

type Reader = KnownCase["reader"];
type Words = Pick<CaseStanding, "tone" | "title" | "text"> & { quote?: string | null };
type Asking = { by: string; count: number; dueOn: string; today: string };

/** What each kind of standing knows; from these alone its words are made. */
export type Figures = {
  granted: { cents: number | null; requested: number | null; decidedOn: string; reference: string | null };
  refused: { decidedOn: string; reference: string | null };
  withdrawn: { at: string; reason: string; reader: Reader };
  returned: { by: string; at: string; reason: string; reader: Reader };
  /** Something is to be changed by the reader. */
  asked: Asking & { requestedAt: string };
  /** All that the reader was asked for is changed. */
  "asked-done": Asking & { reader: Reader };
  /** Others are asked; `alone`: and the reader is not. */
  "asked-of-others": Asking & { alone: boolean };
  /** The reader, an office, waits for the answer; or another office does. */
  "waits-for-answer": Asking & { mine: boolean };
  answered: { count: number; version: number };
  /** The office that gave it back has the new version. */
  "came-back": { version: number; at: string };
  undispatched: { authority: string; reader: Reader };
  sent: { authority: string; sent: string | null };
  consented: { on: string; version: number };
  /** It lies with an office; `passed`: who passed it on before; `answer`: the version that answered what was asked. */
  lies: {
    with: string;
    here: boolean;
    passed: { station: string; at: string } | null;
    answer: number | null;
    reader: Reader;
  };
  /** `outside`: the authority does not use this system, and has what the lead sends it. */
  "unsent-changes": { reader: Reader; outside: boolean };
};

export type StandingKind = keyof Figures;

const day = (at: string): string => formatDate(dayOf(at));
const isLead = (reader: Reader): boolean => reader === "lead";
const isApplicant = (reader: Reader): boolean => reader === "lead" || reader === "partner";
const sections = (count: number): string =>
  count === 1 ? "einem Abschnitt" : `${numberWord(count)} Abschnitten`;
const notice = (decidedOn: string, reference: string | null): string =>
  `Bescheid vom ${formatDate(decidedOn)}${reference === null ? "" : `, Aktenzeichen ${reference}`}.`;
const until = ({ dueOn, today }: Asking): string => daysLeftWords(dueOn, today);

/** What is said of each kind: the one table of these words. */
const WORDS: { readonly [Kind in StandingKind]: (of: Figures[Kind]) => Words } = {
  granted: ({ cents, requested, decidedOn, reference }) => ({
    tone: "success",
    title: cents === null ? "Bewilligt" : `Bewilligt: ${formatEuroShort(cents)}`,
    text: [
      notice(decidedOn, reference),
      ...(cents === null || requested === null || cents === requested
        ? []
        : [`Beantragt waren ${formatEuroShort(requested)}.`]),
    ],
  }),
  refused: ({ decidedOn, reference }) => ({
    tone: "danger",
    title: "Abgelehnt",
    text: [`${notice(decidedOn, reference)} Die Gründe stehen darin.`],
  }),
  withdrawn: ({ at, reason, reader }) => ({
    tone: "warning",
    title: isLead(reader)
      ? "Sie haben den Antrag zurückgenommen"
      : "Die federführende Kommune hat den Antrag zurückgenommen",
    text: [
      `Am ${day(at)}. Niemand bearbeitet ihn.${isLead(reader) ? " Sie können ihn ändern und erneut einreichen." : ""}`,
    ],
    quote: reason,
  }),
  returned: ({ by, at, reason, reader }) => ({
    tone: isApplicant(reader) ? "warning" : "info",
    title: `Zurückgegeben am ${day(at)}`,
    text: [
      isLead(reader)
        ? `Von: ${by}. Sie können alles ändern und erneut einreichen; die neue Fassung kommt wieder dorthin.`
        : reader === "partner"
          ? `Von: ${by}. Sie können Ihren Teil ändern; die federführende Kommune reicht erneut ein.`
          : `Von: ${by}. Die neue Fassung der Kommune kommt wieder dorthin.`,
    ],
    quote: reason,
  }),
  asked: (of) => ({
    tone: "warning",
    title: `Nachforderung zu ${sections(of.count)}, Antwort bis ${formatDate(of.dueOn)}`,
    text: [`${until(of)} Von: ${of.by}, am ${day(of.requestedAt)}.`],
  }),
  "asked-done": (of) => ({
    tone: isLead(of.reader) ? "warning" : "info",
    title: isLead(of.reader)
      ? `Antwort auf die Nachforderung noch nicht eingereicht, Frist ${formatDate(of.dueOn)}`
      : "Ihr Teil der Nachforderung ist geändert",
    text: [
      isLead(of.reader)
        ? `${until(of)} Alles Nachgeforderte ist geändert. Die Behörde sieht es erst, wenn Sie die neue Fassung einreichen.`
        : `Die federführende Kommune reicht die Antwort ein, Frist ${formatDate(of.dueOn)}.`,
    ],
  }),
  "asked-of-others": (of) => ({
    tone: "info",
    title: `Nachforderung ${of.alone ? "" : "auch "}an andere Beteiligte, Antwort bis ${formatDate(of.dueOn)}`,
    text: of.alone ? ["Von Ihnen wird nichts nachgefordert."] : [],
  }),
  "waits-for-answer": (of) => ({
    tone: "info",
    title: `Nachforderung zu ${sections(of.count)}, Antwort bis ${formatDate(of.dueOn)}`,
    text: [`${until(of)} ${of.mine ? "Die Kommune hat noch nicht geantwortet." : `Von: ${of.by}.`}`],
  }),
  answered: ({ count, version }) => ({
    tone: "warning",
    title: "Antwort auf die Nachforderung eingegangen",
    text: [
      `Mit Fassung ${version}, zu ${sections(count)}. Sehen Sie die Änderungen durch und erledigen Sie die Nachforderung.`,
    ],
  }),
  "came-back": ({ version, at }) => ({
    tone: "warning",
    title: "Neue Fassung eingegangen",
    text: [`Fassung ${version} nach Ihrer Rückgabe am ${day(at)}. Sehen Sie die Änderungen durch.`],
  }),
  undispatched: ({ authority, reader }) => ({
    tone: "warning",
    title: UNDISPATCHED,
    text: [
      isLead(reader)
        ? `Sie müssen ihn selbst auf anderem Weg versenden, an: ${authority}.`
        : `Die federführende Kommune versendet ihn auf anderem Weg an: ${authority}.`,
    ],
  }),
  sent: ({ authority, sent }) => ({
    tone: "info",
    title: `Geht auf anderem Weg an: ${authority}`,
    text: sent === null ? [] : [`Versandt ${sent}.`],
  }),
  consented: ({ on, version }) => ({
    tone: "info",
    title: "Das Ministerium hat zugestimmt",
    text: [`Am ${formatDate(on)} zu Fassung ${version}. Der Bescheid steht noch aus.`],
  }),
  lies: ({ with: body, here, passed, answer, reader }) => ({
    tone: "info",
    title: here ? "Der Antrag liegt bei Ihnen" : `Der Antrag liegt bei: ${body}`,
    text:
      answer !== null
        ? [`Mit Fassung ${answer} ist die Nachforderung beantwortet. Die Behörde prüft die Antwort.`]
        : passed === null
          ? []
          : [
              `Weitergeleitet am ${day(passed.at)} von: ${passed.station}${reader === "partner" ? "" : ", mit bewertender Stellungnahme"}.`,
            ],
  }),
  "unsent-changes": ({ reader, outside }) => ({
    tone: "warning",
    title: "Änderungen noch nicht eingereicht",
    text: [
      isLead(reader)
        ? `Seit der Einreichung wurde etwas geändert. Die Behörde sieht es erst, wenn Sie erneut einreichen${outside ? " und die neue Fassung versenden" : ""}.`
        : `Seit der Einreichung wurde etwas geändert. Die Behörde sieht es erst, wenn die federführende Kommune erneut einreicht${outside ? " und die neue Fassung versendet" : ""}.`,
    ],
  }),
};

type Rest = Partial<Pick<CaseStanding, "wishes" | "links" | "dispatch">>;

/** This is so, said. */
export function inWords<Kind extends StandingKind>(
  kind: Kind,
  of: Figures[Kind],
  rest: Rest = {},
): CaseStanding {
  return { kind, wishes: [], links: [], quote: null, dispatch: null, ...WORDS[kind](of), ...rest };
}
