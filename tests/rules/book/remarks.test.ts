import { describe, expect, it } from "vitest";
import { type Facts, findProgramme, programmes, remarksFor } from "~/rules";
import { provisionWords } from "~/rules/book/provision-words";
import { hesse, northRhine } from "../communes";

function said(id: string, facts: Facts): string[] {
  const programme = findProgramme(id);
  return programme ? remarksFor(programme, facts).map((remark) => remark.id) : [];
}

const GENERAL = ["no-entitlement", "taking-part", "processing", "advice"];
const elsewhere = { key: "05774004", name: "Altenbeken", kind: "municipality" as const };

describe("was man außerdem wissen sollte", () => {
  it.each<[string, string, Facts, string[]]>([
    ["Hessen", "he-2021", hesse(3), GENERAL],
    [
      "Hessen, Verband",
      "he-2021",
      hesse(3, { category: "joint-administration" }),
      [...GENERAL, "merging-municipalities"],
    ],
    [
      "NRW, ein Kreis",
      "nw-2021",
      northRhine(2),
      ["no-entitlement", "taking-part", "advice", "form-and-portal"],
    ],
    [
      "NRW, über den Kreis hinaus",
      "nw-2021",
      northRhine(2, { participants: [...northRhine(2).participants, elsewhere] }),
      ["no-entitlement", "taking-part", "telling-the-district", "advice", "form-and-portal"],
    ],
  ])("%s", (_, id, facts, expected) => {
    expect(said(id, facts)).toEqual(expected);
  });

  it("sagt, wie sicher es ist, dass kein Anspruch besteht", () => {
    const source = (id: string) =>
      findProgramme(id)?.remarks?.find((remark) => remark.id === "no-entitlement")?.source;
    expect(source("he-2021")).toMatchObject({ certainty: "secondary" });
    expect(source("nw-2021")).toMatchObject({ certainty: "official", provision: "Nr. 1.3" });
  });
});

describe("die Fundstelle neben einer Frage", () => {
  it.each(programmes)("$id: nennt das Förderprogramm nie, wo nichts belegt ist", (programme) => {
    const rule = "supervisory-statement";
    const source = { act: programme.instrument.act, certainty: "unverified" } as const;
    const rules = { ...programme.rules, [rule]: { level: "info", source } as const };
    expect(provisionWords({ ...programme, rules })[rule]).toBeUndefined();
  });
});
