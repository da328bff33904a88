import { expect, test } from "vitest";
import { nameInHash } from "~/app/components/use-page-focus";

test.each<[string, string | null]>([
  ["", null],
  ["#inhalt", "inhalt"],
  ["#gruppe.participant%3Aab12.costsBefore", "gruppe.participant:ab12.costsBefore"],
  ["#%", null],
  ["#%E4", null],
])("the address %j names %j", (hash, name) => {
  expect(nameInHash(hash)).toBe(name);
});
