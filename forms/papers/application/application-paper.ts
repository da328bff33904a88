import type { SectionLetterPart } from "~/forms/schema/sections";
import type { Block, Paper } from "../paper/blocks";
import { agreementPart } from "./agreement";
import { amountSection } from "./amount";
import { budgetPart } from "./budget";
import { closingBlocks } from "./closing";
import { costOverviewSection } from "./cost-overview";
import { enclosureBlocks } from "./enclosures";
import { existingCooperationsSection } from "./existing-cooperations";
import { addressesElsewhere, headBlocks } from "./head";
import { type ApplicationPaperInput, type Letter, type LetterSection, legalNameOf, letterOf } from "./letter";
import { openingBlocks } from "./opening";
import { participantsSection } from "./participants";
import { periodSection, projectPart } from "./project";
import { resolutionsSection } from "./resolutions";
import { addressBlocks, ruleReportBlocks } from "./rule-report";
import { subjectBlocks, subjectOf } from "./subject";
import { heading } from "./values";

/** What begins the letter, before the parts with a number. */
const OPENING = { head: headBlocks, subject: subjectBlocks } satisfies Partial<
  Record<SectionLetterPart, (letter: Letter) => Block[]>
>;

/**
 * The parts with a number, in order. Each section names its own (forms/schema/sections), and none is missing; the
 * amount is computed and belongs to none.
 */
const NUMBERED = {
  participants: participantsSection,
  agreement: agreementPart,
  project: projectPart,
  period: periodSection,
  "existing-cooperations": existingCooperationsSection,
  "cost-overview": costOverviewSection,
  budget: budgetPart,
  amount: amountSection,
  resolutions: resolutionsSection,
} satisfies Record<
  Exclude<SectionLetterPart, keyof typeof OPENING> | "amount",
  (letter: Letter) => LetterSection
>;

/**
 * The letter of application with its list of enclosures and the rule report. Every value entered is
 * printed; what is asked and was not entered prints as "keine Angabe".
 * @throws RangeError for a report on an unknown programme or an application without participants
 */
export function applicationPaper(input: ApplicationPaperInput): Paper {
  const letter = letterOf(input);
  return {
    title: subjectOf(letter),
    subject: letter.programme.instrument.legalBasis,
    author: legalNameOf(letter.lead),
    date: input.printedOn,
    draft: input.draft,
    blocks: [
      ...Object.values(OPENING).flatMap((part) => part(letter)),
      ...openingBlocks(letter),
      ...numbered(Object.values(NUMBERED).map((part) => part(letter))),
      ...closingBlocks(letter),
      ...enclosureBlocks(letter),
      ...addressesElsewhere(letter),
      { kind: "pageBreak" },
      ...ruleReportBlocks(letter.report, {
        programmeTitle: letter.programme.title,
        applicationDate: letter.application.applicationDate,
        supplementedOn: letter.supplementedOn,
      }),
      ...addressBlocks(letter.report),
    ],
  };
}

function numbered(sections: readonly LetterSection[]): Block[] {
  return sections
    .filter((section) => section !== null)
    .flatMap(({ title, blocks }, at) => [heading(2, `${at + 1}. ${title}`), ...blocks]);
}
