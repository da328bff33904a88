import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { applicationPdf } from "~/forms/papers/application/application-pdf";
import { paperAsText } from "~/forms/papers/text/text";
import { CASE_NAMES, caseApplication } from "~/tests/forms/cases";
import { generatedApplication } from "~/tests/forms/generated-application";
import { problemsOf } from "../pdf/pdf-check";
import { pageTexts, squeezed } from "../pdf/read-pdf";
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

test("texts as long as the format allows go over several pages, and no word is lost", async () => {
  const words = (name: string) => Array.from({ length: 1500 }, (_, at) => `${name}${at}.`);
  const application = caseApplication("haan-2021");
  const [lead] = application.participants;
  if (lead) lead.legalName = `Stadt ${"Haan".repeat(70)}`;
  application.project.situation = words("Lage").join(" ");
  application.project.existingCooperations = [
    {
      participants: ["05158008"],
      taskArea: `other:${"x".repeat(180)}`,
      note: words("Notiz").join(" "),
      difference: words("Anders").join(" "),
    },
  ];
  const { bytes } = await applicationPdf(inputOf(application), []);
  const text = squeezed((await pageTexts(bytes)).join("\n"));
  const lost = ["Lage", "Notiz", "Anders"].flatMap(words).filter((word) => !text.includes(word));
  expect(lost.slice(0, 5)).toEqual([]);
  expect(text).toContain("Haan".repeat(70));
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
