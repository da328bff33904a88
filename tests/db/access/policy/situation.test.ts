import { describe, expect, test } from "vitest";
import { ofPart, partStateOf, situationOf } from "~/db/access/policy/situation";

const stored = {
  state: "supervision" as const,
  land: "HE" as const,
  holderOrganisationId: "landrat",
  stationPosition: 2,
  submissionVersion: 3,
  statedAt: [1],
  consentedTo: [2],
  askedFor: ["budget"],
};
const asking = { organisationIds: ["landrat"], section: null };

describe("how a case stands", () => {
  test.each([
    ["at the person's own station", {}, {}, ["here", "consented"]],
    ["for another organisation", {}, { organisationIds: ["presidium"] }, ["consented"]],
    ["with nobody in the system", { holderOrganisationId: null }, {}, ["consented"]],
    ["with a statement of this station", { statedAt: [2] }, {}, ["here", "stated", "consented"]],
    ["at no station", { stationPosition: null, statedAt: [1, 2] }, {}, ["here", "consented"]],
    ["NRW, consented to an earlier version", { land: "NW" as const }, {}, ["ministry", "here"]],
    [
      "NRW, consented to the latest version",
      { land: "NW" as const, consentedTo: [2, 3] },
      {},
      ["ministry", "here", "consented"],
    ],
    ["about a section that is asked for", {}, { section: "budget" }, ["here", "consented", "asked"]],
    ["about another section", {}, { section: "project" }, ["here", "consented"]],
  ])("%s", (_what, change, who, facts) => {
    const situation = situationOf({ ...stored, ...change }, { ...asking, ...who });
    expect(situation).toEqual({ state: "supervision", part: { state: "open", by: null }, facts });
  });

  test("what was never handed in is a draft", () => {
    expect(situationOf(null, asking)).toMatchObject({ state: "draft", facts: [] });
  });

  test("a part stands as the last that happened to it says", () => {
    const situation = situationOf(stored, asking);
    expect(ofPart(situation, { event: "requested", by: "Bauamt" }).part).toEqual({
      state: "requested",
      by: "Bauamt",
    });
    expect(ofPart(situation, undefined).part).toEqual({ state: "open", by: null });
    expect(partStateOf({ event: "withdrawn" })).toBe("open");
  });
});
