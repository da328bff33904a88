import type { Reading } from "~/db/readings/load-readings";
import { keyOf } from "~/forms/interchange/join";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { DraftApplication } from "~/forms/schema/application";
import { type FileDoubt, fileDoubts } from "../reading/file-doubts.server";
import {
  type OwnedReading,
  type ResolutionComparison,
  resolutionComparisons,
} from "../reading/resolution-comparisons.server";
import type { CaseView } from "./case-view.server";

/** What of the application this person may see, as far as it is compared. */
function visibleApplication({ stored, set, application }: CaseView): DraftApplication {
  if (stored.access === "lead") return application;
  const own = new Set(
    set.participants.flatMap((one) =>
      stored.ownSections.includes(participantSectionName(one.id)) ? [keyOf(one)] : [],
    ),
  );
  const participants = application.participants.map((one) =>
    own.has(one.key) ? one : { key: one.key, name: one.name, kind: one.kind },
  );
  return { ...application, participants, project: {} };
}

/** The resolutions of a case, each with its participant, in the order of the participants. */
export function caseOwned(
  view: CaseView,
  readings: readonly Reading[],
  application = visibleApplication(view),
): OwnedReading[] {
  return view.set.participants.flatMap((one): OwnedReading[] => {
    const section = participantSectionName(one.id);
    const participant = application.participants.find(({ key }) => key === keyOf(one));
    return participant
      ? readings.flatMap((reading) => (reading.section === section ? [{ reading, participant }] : []))
      : [];
  });
}

/** The same beside what the participants entered. */
export function caseComparisons(view: CaseView, readings: readonly Reading[]): ResolutionComparison[] {
  const application = visibleApplication(view);
  const { minimumYears: leastYears } = view.programme;
  return resolutionComparisons(caseOwned(view, readings, application), { application, leastYears });
}

/** The same for a sealed package, whose data name files by their name and hash alone. */
function submittedOwned(application: DraftApplication, readings: readonly Reading[]): OwnedReading[] {
  const left = [...readings];
  return application.participants.flatMap((participant): OwnedReading[] => {
    const named = application.attachments?.find(
      ({ name, kind }) => kind === "resolution" && name === participant.resolution?.document,
    );
    // Two councils may have handed in the same paper: each takes its own copy.
    const at = left.findIndex(({ sha256 }) => sha256 === named?.sha256);
    const [reading] = at < 0 ? [] : left.splice(at, 1);
    return reading ? [{ reading, participant }] : [];
  });
}

export function submittedComparisons(
  application: DraftApplication,
  leastYears: number,
  readings: readonly Reading[],
): ResolutionComparison[] {
  return resolutionComparisons(submittedOwned(application, readings), { application, leastYears });
}

/** The doubts about the resolutions of a sealed package, of those that its reader may read. */
export function submittedDoubts(application: DraftApplication, readings: readonly Reading[]): FileDoubt[] {
  const owned = submittedOwned(application, readings);
  const all = owned.map(({ reading: { documentId, sha256, pages }, participant }) => ({
    documentId,
    sha256,
    pages,
    owner: participant.name,
  }));
  return fileDoubts(owned, all);
}
