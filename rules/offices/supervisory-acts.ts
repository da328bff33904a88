import type { Agreement, Facts, SupervisoryAct } from "~/rules/facts/facts";
import { formatDate } from "~/rules/german/date";
import { addWeeks } from "~/rules/periods/weeks";
import type { SupervisoryActRule } from "~/rules/programmes/programme";

const WHEN_GRANTED = "Tragen Sie den Tag der Genehmigung ein, sobald sie erteilt ist.";

/** How far one act of the supervision is: for the agreement, or for one accession to it. */
export type ActState = {
  verdict: "met" | "not_met" | "open" | "for_authority";
  text: string;
  field: string;
  /** NRW: when the approval counts as given at the earliest, and once no meeting was called either. */
  deemed?: { earliest: string; latest: string };
};

/** Approval or notice by how the task is shared; undefined while that decides and is not entered. */
export function requiredAct(
  { required }: SupervisoryActRule,
  mode: Agreement["mode"],
): SupervisoryAct["kind"] | undefined {
  if (mode) return required[mode];
  return required.delegation === required.mandate ? required.delegation : undefined;
}

function noticeState({ submittedOn, grantedOn }: SupervisoryAct, at: string, what: string): ActState {
  const field = `${at}/submittedOn`;
  if (submittedOn) {
    const text = `${what} ist der Kommunalaufsicht am ${formatDate(submittedOn)} angezeigt worden.`;
    return { verdict: "met", text, field };
  }
  if (grantedOn) {
    const text = `${what} ist am ${formatDate(grantedOn)} genehmigt worden; eine Anzeige genügt.`;
    return { verdict: "met", text, field: `${at}/grantedOn` };
  }
  const text = `${what} ist der Kommunalaufsicht anzuzeigen. Tragen Sie ein, wann das geschehen ist.`;
  return { verdict: "open", text, field };
}

/** What silence of the supervision comes to. A refusal, a demand for changes or a meeting in time and it means nothing. */
export function deemedWords({ earliest, latest }: { earliest: string; latest: string }): string {
  const [early, late] = [formatDate(earliest), formatDate(latest)];
  return `Ohne Ablehnung und ohne Verlangen nach Änderungen bis zum ${early} gilt die Genehmigung frühestens mit Ablauf des ${early} als erteilt, mit Ablauf des ${late} dann, wenn die Aufsicht bis dahin auch zu keinem Gespräch eingeladen hat.`;
}

/** `on` is the day of the check: without an answer the approval counts as given once the weeks are over; in between it depends on the authority. */
function deemedState(submittedOn: string, on: string, weeks: { earliest: number; latest: number }) {
  const deemed = {
    earliest: addWeeks(submittedOn, weeks.earliest),
    latest: addWeeks(submittedOn, weeks.latest),
  };
  const [early, late] = [formatDate(deemed.earliest), formatDate(deemed.latest)];
  if (on > deemed.latest) {
    return {
      verdict: "met" as const,
      text: `Hat sie bis zum ${early} weder abgelehnt noch Änderungen verlangt und bis zum ${late} zu keinem Gespräch eingeladen, gilt die Genehmigung seit Ablauf des ${late} als erteilt; sonst nicht.`,
      deemed,
    };
  }
  const text = deemedWords(deemed);
  return on < deemed.earliest
    ? { verdict: "open" as const, text: `${text} ${WHEN_GRANTED}`, deemed }
    : { verdict: "for_authority" as const, text, deemed };
}

function approvalState(
  act: SupervisoryAct,
  at: string,
  what: string,
  { deemedAfterWeeks }: SupervisoryActRule,
  on: string,
): ActState {
  if (act.kind === "notice") {
    const text = `${what} braucht die Genehmigung der Kommunalaufsicht; eingetragen ist eine Anzeige.`;
    return { verdict: "not_met", text, field: `${at}/kind` };
  }
  if (act.grantedOn) {
    const text = `${what} ist am ${formatDate(act.grantedOn)} genehmigt worden.`;
    return { verdict: "met", text, field: `${at}/grantedOn` };
  }
  if (!act.submittedOn) {
    const text = `${what} braucht die Genehmigung der Kommunalaufsicht. Tragen Sie ein, wann Sie sie vorgelegt haben und wann sie genehmigt wurde.`;
    return { verdict: "open", text, field: `${at}/submittedOn` };
  }
  const since = `${what} liegt der Kommunalaufsicht seit dem ${formatDate(act.submittedOn)} vor.`;
  const field = `${at}/grantedOn`;
  if (deemedAfterWeeks) {
    const state = deemedState(act.submittedOn, on, deemedAfterWeeks);
    return { ...state, text: `${since} ${state.text}`, field };
  }
  return { verdict: "open", text: `${since} ${WHEN_GRANTED}`, field };
}

type Act = { act: SupervisoryAct | undefined; at: string; what: string };

export function actState(
  kind: SupervisoryAct["kind"],
  { act = {}, at, what }: Act,
  rule: SupervisoryActRule,
  on: string,
): ActState {
  return kind === "notice" ? noticeState(act, at, what) : approvalState(act, at, what, rule, on);
}

/** The accessions to an agreement, each with the place of its own act. */
export function accessionsOf({ agreement, participants }: Facts): Act[] {
  return (agreement?.accessions ?? []).map(({ participant, signedOn, supervisoryAct: act }, index) => {
    const name = participants.find(({ key }) => key === participant)?.name;
    const who = name ? `Der Beitritt von ${name}` : `Der ${index + 1}. Beitritt`;
    const what = signedOn ? `${who} vom ${formatDate(signedOn)}` : who;
    return { act, at: `/agreement/accessions/${index}/supervisoryAct`, what };
  });
}
