import { expect, test } from "vitest";
import { titleOfCopy } from "~/app/applications/title-of-copy";
import { SECTIONS } from "~/forms/schema/sections";

test.each<[string, string]>([
  ["Gemeinsame Kasse", "Gemeinsame Kasse (Kopie)"],
  ["x".repeat(292), `${"x".repeat(292)} (Kopie)`],
  ["x".repeat(293), `${"x".repeat(291)}… (Kopie)`],
  ["x".repeat(300), `${"x".repeat(291)}… (Kopie)`],
  [`${"x".repeat(290)}${"😀".repeat(5)}`, `${"x".repeat(290)}… (Kopie)`],
])("the copy of %s has a title that can be stored", (title, copy) => {
  expect(titleOfCopy(title)).toBe(copy);
  expect(SECTIONS.case.schema.safeParse({ state: "HE", category: "standard", title: copy }).success).toBe(
    true,
  );
});
