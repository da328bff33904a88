import type { NoticeFigures, NoticeKind } from "~/db/schema/notices";
import {
  applicationsPath,
  boardPath,
  casePath,
  changePath,
  clearancePath,
  leadPath,
  schedulePath,
  submissionPath,
} from "../addresses/case";
import { notificationsPath } from "../addresses/notifications";
import { proceedingPath } from "../addresses/proceeding";
import { endSentence } from "./end-sentence";
import { type NoticeRow, applicationWords as words } from "./notice-row";
import { PARTNER_NOTICES } from "./partner-notices";
import { reminderSentence } from "./reminder-sentence";
import { successorSentence } from "./successor-sentence";

type Application = NoticeFigures["application.deleted"];
type Submitted = NoticeFigures["proceeding.arrived"];

/** "Antrag „Gemeinsames Archiv“ (IKZ-NW-2022-0001)". */
const numbered = (figures: Submitted): string => `${words(figures)} (${figures.number})`;
const version = ({ number, version }: { number: string; version: number }): string =>
  version === 1 ? number : `${number}, Fassung ${version}`;

const toCase = ({ applicationId }: Application): string => casePath(applicationId);
const toClearance = ({ applicationId }: Application): string => clearancePath(applicationId);
const toLead = ({ applicationId }: Application): string => leadPath(applicationId);
const toProceeding = ({ number }: Submitted): string => proceedingPath(number);
const toSubmission = ({ number }: Submitted): string => submissionPath(number);
/** Where what it speaks of is out of the reader's sight. */
const toApplications = (): string => applicationsPath;

const CLOSED: Record<NoticeFigures["correction.closed"]["closed"], (application: string) => string> = {
  last: (application) => `Die Nachforderung zum ${application} ist erledigt.`,
  answered: (application) => `Eine Nachforderung an Sie zum ${application} ist erledigt.`,
  dropped: (application) => `Eine Nachforderung an Sie zum ${application} wurde zurückgezogen.`,
};

/** All that people are told of: one row for each kind, and nowhere else a word of it. */
export const NOTICES: { [Kind in NoticeKind]: NoticeRow<NoticeFigures[Kind]> } = {
  ...PARTNER_NOTICES,
  "application.submitted": {
    sentence: (told) =>
      told.liesWith === null
        ? `Der ${words(told)} ist abgeschlossen (${version(told)}) und noch nicht versandt. Die Behörde (${told.authority}) nutzt dieses Portal nicht; die federführende Kommune versendet ihn selbst.`
        : `Der ${words(told)} ist eingereicht (${version(told)}) und liegt bei: ${told.liesWith}.`,
    address: toSubmission,
    mail: "Ein Antrag wurde eingereicht",
  },
  "application.received": {
    sentence: (told) => `${told.lead} hat den ${words(told)} eingereicht (${version(told)}).`,
    address: toProceeding,
    mail: "Ein Antrag ist eingegangen",
  },
  "application.rerouted": {
    sentence: (told) =>
      `Der ${words(told)} ist neu eingereicht und geht jetzt einen anderen Weg: ${told.authority}. Was Sie erhalten haben, bleibt lesbar.`,
    address: () => notificationsPath(),
    mail: "Ein Antrag geht jetzt einen anderen Weg",
  },
  "application.withdrawn": {
    sentence: (told) => `Der ${numbered(told)} wurde zurückgenommen.`,
    address: (told) => (told.reader === "applicant" ? toCase(told) : toProceeding(told)),
    mail: "Ein Antrag wurde zurückgenommen",
  },
  "application.deleted": {
    sentence: (told) =>
      `Der ${words(told)} wurde gelöscht. Die federführende Kommune kann ihn wiederherstellen.`,
    address: toApplications,
    mail: "Ein Entwurf wurde gelöscht",
  },
  "application.restored": {
    sentence: (told) => `Der ${words(told)} wurde wiederhergestellt, mit allem, was darin stand.`,
    address: toCase,
    mail: "Ein Entwurf wurde wiederhergestellt",
  },
  "submission.dispatched": {
    sentence: (told) => `Für den ${numbered(told)} ist eingetragen, wann und wie er an die Behörde ging.`,
    address: toSubmission,
    mail: "Der Versand eines Antrags wurde eingetragen",
  },
  "submission.undispatched": {
    sentence: (told) =>
      `Der ${numbered(told)} ist noch nicht versandt, oder der Versand ist nicht eingetragen. Die Behörde (${told.authority}) nutzt dieses Portal nicht: Senden Sie PDF und Anlagen und tragen Sie Tag und Weg ein.`,
    address: toSubmission,
    mail: "Ein Antrag ist noch nicht versandt",
  },
  "proceeding.arrived": {
    sentence: (told) => `Der ${numbered(told)} ist auf dem Dienstweg bei Ihnen angekommen.`,
    address: toProceeding,
    mail: "Ein Antrag ist auf dem Dienstweg angekommen",
  },
  "proceeding.forwarded": {
    sentence: (told) => `Der ${numbered(told)} wurde auf dem Dienstweg weitergeleitet.`,
    address: toCase,
    mail: "Ein Antrag wurde weitergeleitet",
  },
  "proceeding.returned": {
    sentence: (told) => `Der ${numbered(told)} wurde Ihnen zurückgegeben. Der Grund steht beim Antrag.`,
    address: toCase,
    mail: "Ein Antrag wurde zurückgegeben",
  },
  "proceeding.in-progress": {
    sentence: (told) => `Der ${numbered(told)} wird bearbeitet.`,
    address: toCase,
    mail: "Ein Antrag wird bearbeitet",
  },
  "correction.requested": {
    sentence: (told) => `Zum ${numbered(told)} wird etwas nachgefordert.`,
    address: toCase,
    mail: "Zu einem Antrag wird etwas nachgefordert",
  },
  "correction.closed": {
    sentence: (told) => CLOSED[told.closed](numbered(told)),
    address: (told) => (told.closed === "last" ? toCase(told) : toProceeding(told)),
    mail: "Eine Nachforderung ist erledigt",
  },
  "decision.recorded": {
    sentence: (told) => `Über den ${numbered(told)} ist entschieden.`,
    address: toCase,
    mail: "Über einen Antrag ist entschieden",
  },
  "decision.corrected": {
    sentence: (told) => `Der Bescheid zum ${numbered(told)} wurde berichtigt.`,
    address: toCase,
    mail: "Ein Bescheid wurde berichtigt",
  },
  "appeal.recorded": {
    sentence: (told) => `Zum ${numbered(told)} ist ein Rechtsbehelf eingetragen.`,
    address: toCase,
    mail: "Ein Rechtsbehelf ist eingetragen",
  },
  "clearance.requested": {
    sentence: (told) => `${told.person} hat Ihnen einen Teil zur Freigabe gegeben: ${words(told)}.`,
    address: toClearance,
    mail: "Ein Teil wartet auf Ihre Freigabe",
  },
  "clearance.cleared": {
    sentence: (told) => `${told.person} hat Ihren Teil freigegeben: ${words(told)}.`,
    address: toClearance,
    mail: "Ein Teil ist freigegeben",
  },
  "clearance.returned": {
    sentence: (told) => `${told.person} hat Ihren Teil mit Begründung zurückgegeben: ${words(told)}.`,
    address: toClearance,
    mail: "Ein Teil wurde mit Begründung zurückgegeben",
  },
  "lead.offered": {
    sentence: (told) =>
      `Ihnen wird die Federführung angeboten: ${words(told)}. Es ändert sich nichts, solange Sie nicht annehmen.`,
    address: toLead,
    mail: "Ihnen wird die Federführung angeboten",
  },
  "lead.declined": {
    sentence: (told) =>
      `${told.participant} hat die Federführung nicht angenommen: ${words(told)}. Es bleibt alles, wie es ist.`,
    address: toLead,
    mail: "Die Federführung wurde nicht angenommen",
  },
  "lead.withdrawn": {
    sentence: (told) => `Das Angebot der Federführung wurde zurückgenommen: ${words(told)}.`,
    address: toCase,
    mail: "Ein Angebot der Federführung wurde zurückgenommen",
  },
  "lead.passed": {
    sentence: (told) => `${told.participant} ist jetzt federführend: ${words(told)}.`,
    address: toCase,
    mail: "Die Federführung eines Antrags ist übergegangen",
  },
  "part.reminded": {
    sentence: reminderSentence,
    address: ({ leads, applicationId }) => (leads ? boardPath(applicationId) : casePath(applicationId)),
    mail: "In einem Antrag fehlt noch etwas von Ihnen",
  },
  "programme.ends": {
    sentence: endSentence,
    address: ({ applicationId }) => schedulePath(applicationId),
    mail: "Zu einem Entwurf läuft das Förderprogramm aus",
  },
  "successor.loaded": {
    sentence: successorSentence,
    address: ({ applicationId, programme, before }) => changePath(applicationId, programme, before),
    mail: "Zu einem Entwurf gibt es ein neues Förderprogramm",
  },
  "notice.unreadable": {
    sentence: () =>
      "Diese Nachricht stammt aus einer früheren Fassung des Programms und lässt sich nicht mehr anzeigen.",
    address: toApplications,
    mail: "Eine Nachricht wartet auf Sie",
  },
};
