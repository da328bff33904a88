import { expect, test } from "vitest";
import { caseView } from "~/app/case/case-view.server";
import { readinessOf } from "~/app/readiness/readiness.server";
import { loadApplication } from "~/db/applications/load-application";
import { HANDED_IN } from "~/tests/app/standing/turns";
import { NOW } from "../../db/world";
import { boardWorld } from "./board-world";

test("nobody owes anything once the authority has decided", async () => {
  const { db, lead, applicationId } = await boardWorld();
  const stored = await loadApplication(db, lead, applicationId);
  if (!stored) throw new Error("no case");
  const owing = (state: "supervision" | "decided") =>
    readinessOf(caseView({ ...stored, acts: { ...HANDED_IN, state } }, NOW.slice(0, 10)), NOW)
      .filter(({ missing }) => missing.length > 0)
      .map(({ name }) => name);
  expect(owing("supervision")).toEqual(["Niestetal", "Söhrewald", "Kaufungen"]);
  expect(owing("decided")).toEqual([]);
});
