import { expect, test } from "vitest";
import { loader } from "~/app/about/security-txt";
import { securityTxtPath } from "~/app/addresses/site";
import { freshDatabase } from "~/tests/db/world";
import { argumentsOf } from "../visit";

test("the file for finders of a weakness names the operator and a day within the year", async () => {
  const db = await freshDatabase();
  const now = "2026-11-30T10:00:00.000Z";
  const answer = await loader(argumentsOf(db, {}, { path: securityTxtPath, now }));
  expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  const fields = (await answer.text()).trimEnd().split("\n");
  expect(fields.map((line) => line.split(": ")[0])).toEqual([
    "Contact",
    "Expires",
    "Preferred-Languages",
    "Canonical",
  ]);
  expect(fields[0]).toMatch(/^Contact: mailto:\S+@\S+\.example$/);
  expect(fields[1]).toBe("Expires: 2027-05-29T00:00:00Z");
  expect(fields[3]).toMatch(/^Canonical: https?:\/\/\S+\/\.well-known\/security\.txt$/);
});
