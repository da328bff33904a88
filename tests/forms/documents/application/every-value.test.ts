import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationPaper } from "~/forms/documents/application/application-paper";
import { applicationPdf } from "~/forms/documents/application/application-pdf";
import { paperAsText } from "~/forms/documents/text";
import { CASE_NAMES, caseApplication } from "../../cases";
import { generatedApplication } from "../../generated-application";
import { problemsOf } from "../pdf-check";
import { pageTexts, squeezed } from "../read-pdf";
import { inputOf } from "./input";
import { printedLeaves } from "./printed-leaves";

const missing = (leaves: { pointer: string; text: string }[], text: string) => {
  const paper = squeezed(text);
  return leaves.filter((leaf) => !paper.includes(squeezed(leaf.text)));
};

test.each(CASE_NAMES)("every value of %s stands in the letter and in its PDF", async (name) => {
  const application = caseApplication(name);
  const leaves = printedLeaves(application);
  expect(leaves.length).toBeGreaterThan(25);
  const input = inputOf(application);
  expect(missing(leaves, paperAsText(applicationPaper(input)))).toEqual([]);
  const { bytes, replaced } = await applicationPdf(input, []);
  expect(replaced).toEqual([]);
  expect(missing(leaves, (await pageTexts(bytes)).join("\n"))).toEqual([]);
  expect(await problemsOf(bytes)).toEqual([]);
});

test("whatever is entered is printed", () => {
  fc.assert(
    fc.property(generatedApplication, (application) => {
      const text = paperAsText(applicationPaper(inputOf(application)));
      expect(missing(printedLeaves(application), text)).toEqual([]);
    }),
  );
});
