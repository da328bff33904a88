import { partAnchor } from "~/forms/fields/form-texts";
import type { Tone } from "~/forms/papers/paper/blocks";
import { neededWords } from "~/forms/steps/need-words";
import { formatDate } from "~/rules/german/date";
import { documentPath, invitationsPath, stepPath } from "../addresses/case";
import type { CaseView } from "../case/case-view.server";
import { type BoardMark, clearedMark, isReady } from "./board-words";
import type { Holder, Readiness, UnreadyPart } from "./readiness.server";

export type BoardRow = {
  id: string;
  name: string;
  href: string;
  /** Beside the name: who has the part. */
  aside: string | null;
  /** Below the name, where somebody has still to be invited. */
  invite: { words: string; href: string } | null;
  resolution: { date: string; rest: string } | null;
  entered: BoardMark;
  uploaded: BoardMark;
  cleared: BoardMark;
  badge: { tone: Tone; word: string };
  ready: boolean;
};

const BADGES: Record<UnreadyPart, string> = {
  entries: "Angaben fehlen",
  file: "PDF fehlt",
  clearance: "Freigabe fehlt",
};

function badgeOf({ missing, asked }: Readiness): BoardRow["badge"] {
  const [first] = missing;
  if (asked) return { tone: "warning", word: "nachgefordert" };
  return first === undefined ? { tone: "success", word: "fertig" } : { tone: "warning", word: BADGES[first] };
}

const ASIDES: Record<Holder, string | null> = {
  lead: "federführend",
  partner: null,
  invited: null,
  undeliverable: null,
  expired: null,
  nobody: null,
};

function inviteOf(id: string, { holder, invitation }: Readiness): BoardRow["invite"] {
  const on = invitation ? formatDate(invitation.on) : "";
  if (holder === "invited")
    return { words: `eingeladen am ${on}, noch nicht angenommen`, href: invitationsPath(id) };
  if (holder === "undeliverable")
    return { words: `Einladung vom ${on} nicht zustellbar, Adresse berichtigen`, href: invitationsPath(id) };
  if (holder === "expired") return { words: "Einladung abgelaufen, neu einladen", href: invitationsPath(id) };
  return holder === "nobody" ? { words: "noch nicht eingeladen", href: invitationsPath(id) } : null;
}

/** The first thing to be entered, where the lead may write it; else the part as it can be read. */
function placeOf({ stored }: CaseView, { section, id, gaps: { first } }: Readiness): string {
  const step = stepPath(stored.application.id, first?.step ?? "beschluesse");
  const writes = first !== null && stored.ownSections.includes(first.section);
  return writes && first.section !== section ? `${step}#${first.field}` : `${step}#${partAnchor(id)}`;
}

function rowOf(view: CaseView, one: Readiness): BoardRow {
  const { application, documents } = view.stored;
  const { id, section, name, resolution, gaps, uploadedOn } = one;
  const file = documents.find((document) => document.section === section && document.kind === "resolution");
  const gap = neededWords(gaps.needs);
  const top = resolution?.agendaItem ? `, TOP\u00a0${resolution.agendaItem}` : "";
  return {
    id,
    name,
    href: placeOf(view, one),
    aside: ASIDES[one.holder],
    invite: inviteOf(application.id, one),
    resolution: resolution && { date: formatDate(resolution.date), rest: resolution.body + top },
    entered: gap === null ? { mark: "done", words: "vollständig" } : { mark: "todo", words: gap },
    uploaded:
      uploadedOn === null || !file
        ? { mark: "todo", words: "fehlt" }
        : { mark: "done", words: formatDate(uploadedOn), href: documentPath(application.id, file.id) },
    cleared: clearedMark(one),
    badge: badgeOf(one),
    ready: isReady(one),
  };
}

/** One row for each participant: who still has to do something first, then the lead, then the others. */
export function boardRows(view: CaseView, readiness: readonly Readiness[]): BoardRow[] {
  const rank = (one: Readiness) => (isReady(one) ? (one.holder === "lead" ? 1 : 2) : 0);
  return [...readiness].sort((one, other) => rank(one) - rank(other)).map((one) => rowOf(view, one));
}
