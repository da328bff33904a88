import { expect, test } from "vitest";
import { builtInProgrammes, type Programme } from "~/rules";
import type { Source } from "~/rules/report/report";

/** Sources by the place in a version where they stand: rules with their variants, law, way, remarks. */
function sourcesOf(version: Programme): [place: string, source: Source][] {
  const { rules, legalBases, authority, remarks = [], tariff, taskAreas, instrument } = version;
  const ofRules = Object.entries(rules).flatMap(([id, entry]): [string, Source][] =>
    entry.level === "not_applicable"
      ? []
      : [
          [id, entry.source],
          ...Object.entries(entry.variants ?? {}).flatMap(([key, source]): [string, Source][] =>
            source ? [[`${id} ${key}`, source]] : [],
          ),
        ],
  );
  return [
    ...ofRules,
    ...legalBases.map((source): [string, Source] => [source.act, source]),
    ...authority.sources.map((source): [string, Source] => ["authority", source]),
    ...Object.entries(authority.supervision ?? {}),
    ...remarks.map(({ id, source }): [string, Source] => [id, source]),
    ["tariff", tariff.source],
    ["task areas", taskAreas.source],
    ["instrument", instrument.source],
  ];
}

/** Official, and named in the collection of sources by an address that is not given in full, or by none. */
const WITHOUT_ADDRESS = {
  HE: [
    "Hessisches Verwaltungsverfahrensgesetz (HVwVfG)",
    "advice",
    "agreement-content",
    "agreement-content content",
    "municipality",
    "processing",
    "start-date",
    "taking-part",
  ],
  NW: [
    "authority",
    "novelty",
    "resolutions-complete",
    "substantial-task",
    "supervisory-act approver",
    "supervisory-act association",
    "taking-part",
  ],
};

test.each(builtInProgrammes)("$id: an official source that has an address is linked", (version) => {
  const unlinked = sourcesOf(version)
    .filter(([, { certainty, url }]) => certainty === "official" && url === undefined)
    .map(([place]) => place);
  expect(WITHOUT_ADDRESS[version.state]).toEqual(expect.arrayContaining(unlinked));
});

test.each(builtInProgrammes)("$id: no page is linked that says it holds no more", (version) => {
  const urls = sourcesOf(version).map(([, { url }]) => url);
  expect(urls).not.toContain("https://anwalt24.de/gesetze/kgg-1/26");
});
