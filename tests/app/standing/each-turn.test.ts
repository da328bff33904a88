import { describe, expect, test } from "vitest";
import { standingsOf } from "~/app/standing/standings.server";
import type { CaseActs } from "~/db/proceedings/case-acts";
import { HANDED_IN, HESSEN, MINE, NRW, type Reader } from "./turns";

const OWN: Record<Reader, string[]> = {
  lead: ["project"],
  partner: [MINE],
  supervision: [],
  authority: [],
};

/** Where its body has it: the station while it is on its way, the authority once it has come there. */
const isHere = (reader: Reader, { state, holderName }: CaseActs): boolean =>
  holderName !== null &&
  (reader === "supervision" ? state === "supervision" : reader === "authority" && state !== "supervision");

function readBy(reader: Reader, acts: CaseActs): string[] {
  const known = { applicationId: "fall", today: "2021-09-14", changedSince: false, undispatched: false };
  const here = isHere(reader, acts);
  const reads = { reader, submits: reader === "lead", ownSections: OWN[reader] };
  const said = standingsOf({ ...known, ...reads, acts, sent: null, here });
  return said.flatMap(({ title, text, links }) => [title, ...text, ...links.map(({ label }) => label)]);
}

describe.each([
  ["HE", HESSEN],
  ["NW", NRW],
] as const)("%s: what each reads at each turn", (_, rows) => {
  test.each(rows.map((row) => [...row] as const))("%s", (__, change, said) => {
    const acts = { ...HANDED_IN, ...change };
    const read = Object.fromEntries(
      (["lead", "partner", "supervision", "authority"] as const).flatMap((reader) =>
        said[reader] ? [[reader, readBy(reader, acts)]] : [],
      ),
    );
    expect(read).toEqual(said);
  });
});
