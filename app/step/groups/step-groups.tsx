import { applies } from "~/forms/fields/applies";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { entriesOf } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";
import { useFormState } from "../form/form-state";
import type { StepPage } from "../page/step-page.server";
import { GroupHead, GroupOrReading } from "./group-view";
import { ParticipantGroups } from "./participant-groups";

type Props = { groups: readonly PlacedGroup[]; page: StepPage };

/** The groups of a step in their order; those of the participants stand together. */
export function StepGroups({ groups, page }: Props) {
  const { set, texts, conditional } = useFormState();
  const isEmpty = ({ group, section }: PlacedGroup) =>
    (group.uploads ?? []).length === 0 &&
    entriesOf(group).every(({ path, only }) => {
      const name = fieldName(section, path);
      const unasked = conditional.get(name)?.asked === false && !texts.get(name)?.some((text) => text !== "");
      return unasked || !applies(only, set.case);
    });
  const ids = [...new Set(groups.map(({ group }) => group.id))];
  return ids.map((id) => {
    const placed = groups.filter(({ group }) => group.id === id);
    const [first] = placed;
    if (!first || (!first.participant && isEmpty(first))) return null;
    if (first.participant) return <ParticipantGroups key={id} groups={placed} page={page} />;
    return (
      <section className="group" aria-labelledby={`titel.${id}`} key={id}>
        <GroupHead placed={first} />
        <GroupOrReading placed={first} page={page} />
      </section>
    );
  });
}
