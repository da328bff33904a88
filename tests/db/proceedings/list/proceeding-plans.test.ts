import { expect, test } from "vitest";
import { everyAct } from "~/tests/db/every-act";
import { proceedingsWorld } from "~/tests/db/proceedings-world";
import { complaintsOf, type Plan, plansOf } from "~/tests/db/query-plans";
import { freshDatabase } from "~/tests/db/world";

/** What every act and every list of supervision and authority asks the database. */
async function plans(land: "HE" | "NW"): Promise<Plan[]> {
  const ofMigrations = new Set<string>();
  await freshDatabase({ onStatement: (statement) => ofMigrations.add(statement) });
  const statements = new Set<string>();
  const w = await proceedingsWorld(land, { onStatement: (statement) => statements.add(statement) });
  await everyAct(w);
  return plansOf(w.db, statements).filter(({ statement }) => !ofMigrations.has(statement));
}

test.each(["HE", "NW"] as const)("no act in %s scans a table or sorts many rows", async (land) => {
  const found = await plans(land);
  expect(found.length).toBeGreaterThan(100);
  expect(complaintsOf(found)).toEqual([]);
});

test("a page of a list is merged of runs, each of one body in one state and in order already", async () => {
  const lists = (await plans("HE")).filter(({ statement }) => statement.includes("UNION ALL"));
  expect(lists.length).toBeGreaterThan(20);
  const runs = lists.flatMap(({ lines }) =>
    lines.flatMap(({ detail }) => /^(?:SEARCH|SCAN) list_entries (.*)$/.exec(detail)?.[1] ?? []),
  );
  const ofOneLine =
    /^USING INDEX sqlite_autoindex_list_entries_1 \(application_id=\? AND organisation_id=\?\)$/;
  const kinds = [...new Set(runs)].filter((run) => !ofOneLine.test(run));
  for (const kind of kinds)
    expect(kind).toMatch(
      /^USING (COVERING )?INDEX list_entries_\w+ \(organisation_id=\?( AND assignee_id=\?)? AND state=\?/,
    );
  // Each index is also entered in the middle, where a page goes on.
  for (const [index, from] of [
    ["arrived", "arrived_at"],
    ["due", "due_on"],
    ["officer", "arrived_at"],
    ["officer_due", "due_on"],
  ])
    expect(
      kinds.some((kind) => kind.includes(`list_entries_${index} `) && kind.includes(`AND (${from},`)),
      index,
    ).toBe(true);
});
