import type { NoticeFigures } from "~/db/schema/notices";
import { applicationsPath, boardPath, casePath, invitationsPath } from "../addresses/case";
import { type NoticeRow, applicationWords as words } from "./notice-row";

type Told = NoticeFigures["partner.accepted"];

const toCase = ({ applicationId }: Told): string => casePath(applicationId);
const toBoard = ({ applicationId }: Told): string => boardPath(applicationId);
/** Where what it speaks of is out of the reader's sight. */
const toApplications = (): string => applicationsPath;
const filesWords = (files: number): string => (files === 1 ? "eine Datei" : `${files} Dateien`);
const name = ({ participant }: Told): string => participant ?? "Eine Beteiligte";

type PartnerKind =
  | "partner.accepted"
  | "partner.uploaded"
  | "partner.handed-over"
  | "partner.took-back"
  | "partner.cleared"
  | "invitation.undeliverable"
  | "participant.removed"
  | "participant.restored"
  | "participant.exchanged";

/** What the lead is told of its partners, and they of themselves. */
export const PARTNER_NOTICES: { [Kind in PartnerKind]: NoticeRow<NoticeFigures[Kind]> } = {
  "partner.accepted": {
    sentence: (told) =>
      `${name(told)} hat die Einladung zum ${words(told)} angenommen und bearbeitet den eigenen Teil jetzt selbst.`,
    address: toCase,
    mail: "Eine Einladung wurde angenommen",
    mailOfSeveral: ({ participants }) => `${participants} Einladungen wurden angenommen`,
  },
  "partner.uploaded": {
    sentence: (told) => `${name(told)} hat zum ${words(told)} ${filesWords(told.files)} hochgeladen.`,
    address: toBoard,
    mail: "Eine Beteiligte hat eine Datei hochgeladen",
    mailOfSeveral: ({ participants, files }) =>
      participants === 1
        ? `Eine Beteiligte hat ${filesWords(files)} hochgeladen`
        : `${participants} Beteiligte haben zusammen ${filesWords(files)} hochgeladen`,
  },
  "partner.handed-over": {
    sentence: (told) => `${name(told)} hat den eigenen Teil zur Freigabe gegeben: ${words(told)}.`,
    address: toBoard,
    mail: "Eine Beteiligte hat ihren Teil zur Freigabe gegeben",
    mailOfSeveral: ({ participants }) => `${participants} Beteiligte haben ihren Teil zur Freigabe gegeben`,
  },
  "partner.took-back": {
    sentence: (told) =>
      `${name(told)} hat den eigenen Teil aus der Freigabe zurückgenommen und bearbeitet ihn weiter: ${words(told)}.`,
    address: toBoard,
    mail: "Eine Beteiligte hat ihren Teil zurückgenommen",
    mailOfSeveral: ({ participants }) => `${participants} Beteiligte haben ihren Teil zurückgenommen`,
  },
  "partner.cleared": {
    sentence: (told) => `${name(told)} hat den eigenen Teil freigegeben: ${words(told)}.`,
    address: toBoard,
    mail: "Eine Beteiligte hat ihren Teil freigegeben",
    mailOfSeveral: ({ participants }) => `${participants} Beteiligte haben ihren Teil freigegeben`,
  },
  "invitation.undeliverable": {
    sentence: (told) =>
      `Die Einladung für ${told.participant ?? "eine Beteiligte"} zum ${words(told)} war nicht zustellbar: ${told.mailbox}. Berichtigen Sie die Adresse und senden Sie die Einladung noch einmal.`,
    address: ({ applicationId }) => invitationsPath(applicationId),
    mail: "Eine Einladung war nicht zustellbar",
  },
  "participant.removed": {
    sentence: (told) =>
      `Die federführende Kommune hat ${told.participant ?? "Ihren Teil"} aus dem ${words(told)} herausgenommen. Was Sie eingetragen haben, bleibt aufbewahrt.`,
    address: toApplications,
    mail: "Ihr Teil wurde aus einem Antrag herausgenommen",
  },
  "participant.restored": {
    sentence: (told) =>
      `Die federführende Kommune hat ${told.participant ?? "Ihren Teil"} wieder in den ${words(told)} aufgenommen.`,
    address: toCase,
    mail: "Ihr Teil wurde wieder in einen Antrag aufgenommen",
  },
  "participant.exchanged": {
    sentence: (told) =>
      `An Ihrer Stelle nimmt ${told.participant ?? "eine andere Kommune"} teil: ${words(told)}. Was Sie eingetragen haben, bleibt aufbewahrt.`,
    address: toApplications,
    mail: "In einem Antrag wurde eine Beteiligte ausgetauscht",
  },
};
