import { projectDraftOf } from "~/rules/facts/project-schema";
import { leadSection } from "./lead-section";
import { reference } from "./reference";

export const projectSection = leadSection({
  schema: projectDraftOf(reference),
  words: { title: "Vorhaben", changed: "das Vorhaben" },
  steps: ["vorhaben"],
  letter: ["project", "period", "existing-cooperations"],
  places: { project: "" },
  split: ({ project }, toId) => ({
    ...project,
    existingCooperations: project.existingCooperations?.map((row) => ({
      ...row,
      participants: row.participants?.map(toId),
    })),
  }),
  join: (data, { toKey }) => ({
    project: {
      ...data,
      taskAreas: data.taskAreas ?? [],
      ...(data.existingCooperations && {
        existingCooperations: data.existingCooperations.map((row) => ({
          ...row,
          participants: (row.participants ?? []).flatMap((named) => toKey(named) ?? []),
        })),
      }),
    },
  }),
});
