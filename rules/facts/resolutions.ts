import type { Facts } from "./facts";

export type ResolutionGap = {
  participant: string;
  municipality: boolean;
  part: "body" | "date" | "document";
  field: string;
};

/** What the resolutions of all participants still lack, in the order of the participants. */
export function resolutionGaps({ participants }: Pick<Facts, "participants">): ResolutionGap[] {
  return participants.flatMap(({ name, kind, resolution }, index) =>
    (["body", "date", "document"] as const)
      .filter((part) => !resolution?.[part])
      .map((part) => ({
        participant: name,
        municipality: kind === "municipality",
        part,
        field: `/participants/${index}/resolution/${part}`,
      })),
  );
}
