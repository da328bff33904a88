import { submissionPage } from "~/app/submission/submission-page.server";
import type { Reading } from "~/db/readings/load-readings";
import type { LoadedSubmission } from "~/db/submissions/submissions";
import { capitalise, numberWord } from "~/rules/german/words";
import type { Finding } from "~/rules/report/report";

const REST = [
  { verdict: "not_met", one: "einer ist nicht erfüllt", more: "sind nicht erfüllt" },
  { verdict: "open", one: "einer ist offen", more: "sind offen" },
  { verdict: "not_applicable", one: "einer trifft nicht zu", more: "treffen nicht zu" },
] as const;

/** "Erfüllt: 16 von 21 Punkten. Einer ist offen, zwei treffen nicht zu." */
function reportWords(findings: readonly Finding[]): string {
  const count = (verdict: Finding["verdict"]) => findings.filter((one) => one.verdict === verdict).length;
  const rest = REST.flatMap(({ verdict, one, more }) => {
    const number = count(verdict);
    if (number === 0) return [];
    return [number === 1 ? one : `${numberWord(number)} ${more}`];
  });
  const first = `Erfüllt: ${count("met")} von ${findings.length} Punkten.`;
  return rest.length === 0 ? first : `${first} ${capitalise(rest.join(", "))}.`;
}

/** What the page of a proceeding shows of the version it is about: its files and its report in short. */
export function newestVersion(submission: LoadedSubmission, readings: readonly Reading[]) {
  const { number, version, documents, findings, day, authority, undispatched, dispatch, doubts } =
    submissionPage(submission, readings);
  const judged = findings.filter(({ verdict }) => verdict === "for_authority");
  return {
    number,
    version,
    documents,
    /** About its resolutions: facts, which hold nothing up. */
    doubts,
    /** Of the application, and of what supplements it. */
    day,
    authority,
    undispatched,
    dispatch,
    report: reportWords(findings),
    judged: judged.map(({ rule, title }) => ({ rule, title })),
  };
}

export type NewestVersion = ReturnType<typeof newestVersion>;
