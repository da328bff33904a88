import type { Block, Paper } from "../paper/blocks";
import { agreementSection } from "./agreement";
import { amountSection } from "./amount";
import { budgetSection } from "./budget";
import { closingBlocks } from "./closing";
import { costOverviewSection } from "./cost-overview";
import { enclosureBlocks } from "./enclosures";
import { existingCooperationsSection } from "./existing-cooperations";
import { headBlocks } from "./head";
import { type ApplicationPaperInput, type Letter, legalNameOf, letterOf, type Section } from "./letter";
import { openingBlocks } from "./opening";
import { participantsSection } from "./participants";
import { periodSection, projectSection } from "./project";
import { resolutionsSection } from "./resolutions";
import { addressBlocks, ruleReportBlocks } from "./rule-report";
import { subjectBlocks, subjectOf } from "./subject";
import { heading } from "./values";

const SECTIONS: readonly ((letter: Letter) => Section)[] = [
  participantsSection,
  agreementSection,
  projectSection,
  periodSection,
  existingCooperationsSection,
  costOverviewSection,
  budgetSection,
  amountSection,
  resolutionsSection,
];

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
      ...headBlocks(letter),
      ...subjectBlocks(letter),
      ...openingBlocks(letter),
      ...numbered(SECTIONS.map((section) => section(letter))),
      ...closingBlocks(letter),
      ...enclosureBlocks(letter),
      { kind: "pageBreak" },
      ...ruleReportBlocks(letter.report, letter.programme.title),
      ...addressBlocks(letter.report),
    ],
  };
}

function numbered(sections: readonly Section[]): Block[] {
  return sections
    .filter((section) => section !== null)
    .flatMap(({ title, blocks }, at) => [heading(2, `${at + 1}. ${title}`), ...blocks]);
}
