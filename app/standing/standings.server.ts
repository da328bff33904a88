import { casePath, clearancePath, submitPath } from "~/app/addresses/case";
import { proceedingPath } from "~/app/addresses/proceeding";
import { isBeforeAuthority, isOver, isWithLead } from "~/db/access/policy/situation";
import type { AskedSection } from "~/db/proceedings/asked-sections";
import type { CaseActs } from "~/db/proceedings/case-acts";
import type { KnownCase } from "./known-case";
import type { CaseStanding, StandingLink } from "./standing";
import { inWords } from "./standing-words.server";
import { wishesOf } from "./wishes.server";

/** A case that was handed in. */
type Handed = KnownCase & { acts: CaseActs };

const isApplicant = ({ reader }: KnownCase): boolean => reader === "lead" || reader === "partner";

/** The proceeding, or a part of its page. */
const ofProceeding = ({ acts }: Handed, label: string, part = ""): StandingLink => ({
  href: `${proceedingPath(acts.number)}${part}`,
  label,
});

/** Where the lead hands in again; who may not hand in is led to those who may. */
function toSubmit({ applicationId, reader, submits }: KnownCase, label: string): StandingLink[] {
  if (reader !== "lead") return [];
  return [
    submits
      ? { href: submitPath(applicationId), label }
      : { href: clearancePath(applicationId), label: "Zur Freigabe" },
  ];
}

function ended(known: Handed): CaseStanding | null {
  const { acts, reader } = known;
  const { decision, returned, state, requestedCents: requested } = acts;
  if (state === "decided" && decision) {
    const { kind, amountCents: cents, decidedOn, reference } = decision;
    const links = [ofProceeding(known, "Bescheid lesen", "#bescheide")];
    return kind === "grant"
      ? inWords("granted", { cents, requested, decidedOn, reference }, { links })
      : inWords("refused", { decidedOn, reference }, { links });
  }
  if (state !== "withdrawn" || returned?.kind !== "withdrawn") return null;
  const links = toSubmit(known, "Erneut einreichen");
  return inWords("withdrawn", { at: returned.at, reason: returned.reason, reader }, { links });
}

function givenBack(known: Handed): CaseStanding | null {
  const { acts, reader } = known;
  const { returned, state, authorityName } = acts;
  if (state !== "returned" || returned?.kind !== "returned") return null;
  const { station, at, reason } = returned;
  const links =
    reader === "lead"
      ? toSubmit(known, "Erneut einreichen")
      : isApplicant(known)
        ? [{ href: casePath(known.applicationId), label: "Ihr Teil des Antrags" }]
        : [];
  return inWords("returned", { by: station ?? authorityName, at, reason, reader }, { links });
}

/** The lead answers to all that is asked; a partner to what is asked of its own sections. */
const isMine =
  ({ reader, ownSections }: KnownCase) =>
  ({ section }: AskedSection): boolean =>
    reader === "lead" || ownSections.includes(section);

/** What the reader was asked for: to be changed, or changed and not sent. */
function askedOfReader(known: Handed): CaseStanding | null {
  const { acts, reader, today, applicationId } = known;
  const mine = acts.asked.filter(isMine(known));
  const [first] = mine;
  if (!first) return null;
  const { dueOn, requestedAt } = first;
  const asking = { by: acts.authorityName, dueOn, today };
  const wishes = wishesOf(known, mine);
  const count = mine.length;
  if (mine.every(({ changed }) => changed)) {
    const links = toSubmit(known, "Antwort einreichen");
    return inWords("asked-done", { ...asking, count, reader }, { wishes, links });
  }
  const open = wishes.find(({ steps, state }) => steps.length > 0 && state.tone === "warning");
  const [step, ...further] = open?.steps ?? [];
  // Which step of a part is meant stands in the words of the wish alone.
  const links =
    reader === "partner" && further.length > 0
      ? [{ href: casePath(applicationId), label: "Ihren Teil ändern" }]
      : step
        ? [{ href: step.href, label: `${step.label} ändern` }]
        : [];
  return inWords("asked", { ...asking, count, requestedAt }, { wishes, links });
}

/** What others were asked for: a partner reads it too, since all answer together. */
function askedOfOthers(known: Handed): CaseStanding | null {
  const { acts, today } = known;
  const mine = isMine(known);
  const others = acts.asked.filter((one) => !mine(one));
  const [first] = others;
  if (!first) return null;
  const figures = { by: acts.authorityName, count: others.length, dueOn: first.dueOn, today };
  const alone = others.length === acts.asked.length;
  return inWords("asked-of-others", { ...figures, alone }, { wishes: wishesOf(known, others) });
}

/** Of the office that gave it back: the new version is there, until the ministry has consented to the newest. */
function cameBack({ acts, here }: Handed): CaseStanding | null {
  const { cameBackWith: version, returned, consentedOn } = acts;
  if (!here || version === null || returned === null || consentedOn !== null) return null;
  return inWords("came-back", { version, at: returned.at });
}

/** Of an office: it waits for what it asked for, or another office does. */
function waits({ acts, reader, today }: Handed): CaseStanding | null {
  const [first] = acts.asked;
  if (!first || acts.state !== "correction") return null;
  const figures = { by: acts.authorityName, count: acts.asked.length, dueOn: first.dueOn, today };
  return inWords("waits-for-answer", { ...figures, mine: reader === "authority" });
}

/** Where it lies while somebody works on it; outside this system, whether it was sent. */
function place(known: Handed): CaseStanding | null {
  const { acts, reader, undispatched, sent, applicationId, here } = known;
  const { state, holderName, authorityName: authority, number, submissionVersion: version } = acts;
  if (isOver(state) || isWithLead(state)) return null;
  if (holderName !== null) {
    // The authority is told of the answer before everything else.
    const answer = reader === "authority" ? null : acts.answeredWith;
    return inWords("lies", { with: holderName, here, passed: acts.forwarded, answer, reader });
  }
  if (!undispatched) return inWords("sent", { authority, sent });
  const dispatch = isApplicant(known)
    ? {
        applicationId,
        number,
        version,
        authorityName: authority,
        via: acts.ahead[0] ?? null,
        lead: reader === "lead",
      }
    : null;
  const links =
    reader === "lead"
      ? [{ href: `${submitPath(applicationId)}#versand`, label: "Tag und Weg des Versands eintragen" }]
      : [];
  return inWords("undispatched", { authority, reader }, { dispatch, links });
}

function consented({ acts }: Handed): CaseStanding | null {
  const { consentedOn: on, submissionVersion: version, state } = acts;
  return on === null || !isBeforeAuthority(state) ? null : inWords("consented", { on, version });
}

function unsent(known: Handed): CaseStanding | null {
  const { acts, changedSince, reader } = known;
  const { state, asked, holderName } = acts;
  if (!changedSince || isOver(state) || asked.length > 0) return null;
  const outside = holderName === null && !isWithLead(state);
  const links = state === "returned" ? [] : toSubmit(known, "Erneut einreichen");
  return inWords("unsent-changes", { reader, outside }, { links });
}

/** What is so of a case for its reader, the first first; nothing of a draft. A pure function of what was loaded. */
export function standingsOf(known: KnownCase): CaseStanding[] {
  const { acts } = known;
  if (acts === null) return [];
  const handed: Handed = { ...known, acts };
  const { answered, answeredWith } = acts;
  const all = isApplicant(known)
    ? [
        ended(handed),
        askedOfReader(handed),
        askedOfOthers(handed),
        givenBack(handed),
        unsent(handed),
        consented(handed),
        place(handed),
      ]
    : [
        ended(handed),
        known.reader === "authority" && answeredWith !== null
          ? inWords("answered", { count: answered, version: answeredWith })
          : null,
        cameBack(handed),
        waits(handed),
        givenBack(handed),
        consented(handed),
        place(handed),
      ];
  return all.filter((one) => one !== null);
}
