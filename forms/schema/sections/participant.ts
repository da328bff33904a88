import { z } from "zod";
import { yearBeforeDraft } from "~/rules/facts/costs-schema";
import type { Participant } from "~/rules/facts/facts";
import { MOST_ROWS } from "~/rules/facts/limits";
import { participant } from "~/rules/facts/participant-schema";
import { isEmpty } from "./is-empty";
import type { RowsBefore, SectionWords } from "./lead-section";

const schema = participant
  .partial({ key: true })
  .extend({ costsBefore: z.array(yearBeforeDraft).max(MOST_ROWS).optional() });

type Data = z.infer<typeof schema>;

const words: SectionWords = { title: "Beteiligte", changed: "die Angaben zu den Beteiligten" };

/** The one kind of section that each participant has, and that belongs to it: `participant:<id>`. */
export const participantSection = {
  owner: "participant" as const,
  schema,
  words,
  steps: ["beteiligte", "beschluesse"] as const,
  letter: ["participants", "resolutions"] as const,
  /** Of `costs` all rows before, of which it takes its own. */
  split: (body: Participant, costs: RowsBefore | undefined): Data => ({
    ...body,
    costsBefore: costs
      ?.filter((row) => row.participant === body.key)
      .map(({ participant: _key, ...row }) => row),
  }),
  /** `key`: its own, or what stands for it; `document`: the uploaded resolution. */
  join: (data: Data, { key, document }: { key: string; document: string | undefined }): Participant => {
    const { costsBefore: _costs, resolution: stored, ...body } = data;
    const { document: _file, ...entered } = stored ?? {};
    const resolution = document === undefined ? entered : { ...entered, document };
    return { ...body, key, ...(isEmpty(resolution) ? {} : { resolution }) };
  },
};
