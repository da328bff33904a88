import type { Facts } from "./facts";
import { tookExecutiveBody } from "./representative-body";

export type ResolutionGap = {
  participant: string;
  municipality: boolean;
  /** What is missing; `executive`: an executive body resolved instead of the representative one. */
  part: "body" | "date" | "document" | "executive";
  /** Position of the participant. */
  index: number;
  field: string;
};

/** What the resolutions of all participants still lack, in the order of the participants. */
export function resolutionGaps({ participants }: Pick<Facts, "participants">): ResolutionGap[] {
  return participants.flatMap(({ name, kind, resolution }, index) => {
    const gap = (part: ResolutionGap["part"], leaf: string): ResolutionGap => ({
      participant: name,
      municipality: kind === "municipality",
      part,
      index,
      field: `/participants/${index}/resolution/${leaf}`,
    });
    const missing = (["body", "date", "document"] as const).filter((part) => !resolution?.[part]);
    return [
      ...missing.map((part) => gap(part, part)),
      ...(resolution && tookExecutiveBody(resolution) ? [gap("executive", "body")] : []),
    ];
  });
}
