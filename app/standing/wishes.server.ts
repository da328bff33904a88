import { stepPath } from "~/app/addresses/case";
import type { AskedSection } from "~/db/proceedings/asked-sections";
import { sectionLabels } from "~/forms/asked/section-labels";
import { isLeadName, leadSections } from "~/forms/schema/sections";
import { STEPS } from "~/forms/steps";
import { askedState } from "~/forms/steps/asked-state";
import { formatDate } from "~/rules/german/date";
import type { KnownCase } from "./known-case";
import type { StandingLink, Wish } from "./standing";

/** The steps on which one answers to what is asked of a section: a participant's stands on several. */
function stepsAsking(applicationId: string, section: string): StandingLink[] {
  const steps = STEPS.filter(({ id, groups }) =>
    isLeadName(section)
      ? leadSections[section].steps.includes(id)
      : groups.some(({ section: of, only }) => of === "participant" && only?.lead !== true),
  );
  return steps.map(({ id, title }) => ({ href: stepPath(applicationId, id), label: title }));
}

/** What is asked for, in its order, each with the way to where the reader answers. */
export function wishesOf(known: KnownCase, asked: readonly AskedSection[]): Wish[] {
  const [first] = asked;
  return asked.flatMap((one) => {
    const { id, section, participantName, text, dueOn } = one;
    const state = askedState([one]);
    const [named] = sectionLabels([{ name: section, participantName }]);
    if (!state || !named) return [];
    return {
      id,
      label: named.label,
      text,
      state: { tone: state.tone, words: state.words },
      due: dueOn === first?.dueOn ? null : `bis ${formatDate(dueOn)}`,
      steps: known.ownSections.includes(section) ? stepsAsking(known.applicationId, section) : [],
    };
  });
}
