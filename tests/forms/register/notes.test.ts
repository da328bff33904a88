import { describe, expect, it } from "vitest";
import { BUILT_IN } from "~/forms/register/built-in";
import { registerNote } from "~/forms/register/notes";

const UNKNOWN = (key: string) =>
  `${key} steht nicht im Gemeindeverzeichnis vom 28.02.2026. Prüfen Sie den Schlüssel; er wird trotzdem übernommen.`;
const municipality = (name: string, key: string, legalName?: string) => ({
  name,
  key,
  kind: "municipality" as const,
  ...(legalName !== undefined && { legalName }),
});
const district = (name: string, key: string) => ({ name, key, kind: "district" as const });

describe("the sentence beside a key", () => {
  it.each([
    ["fits", municipality("Niestetal", "06633020")],
    ["fits in other letters", municipality("SOEHREWALD", "06633024")],
    ["title before the name", municipality("Gemeinde Niestetal", "06633020")],
    ["shortened", municipality("Bad Homburg", "06434001")],
    ["spelt out", municipality("Bad Homburg vor der Höhe", "06434001")],
    ["spelt out, with its title", municipality("Kreisstadt Limburg an der Lahn", "06533009")],
    ["without the brackets", municipality("Stadt Heppenheim", "06431011")],
    ["only the official name fits", municipality("Wir", "06633020", "Gemeinde Niestetal")],
    ["a Kreis", district("Kreis Höxter", "05762")],
    ["a Kreis by its bare name", district("Kassel", "06633")],
    ["a Kreis with a word of its own", district("Hochtaunus", "06434")],
    ["no key yet", { name: "Niestetal", kind: "municipality" as const }],
    ["beyond both states", municipality("Mainz", "07315000")],
  ])("none: %s", (_, body) => {
    expect(registerNote(body, "key", BUILT_IN)).toBeUndefined();
  });

  it.each([
    ["not in the register", municipality("Neustadt", "06633099"), UNKNOWN("06633099")],
    ["no such Kreis", district("Neukreis", "06699"), UNKNOWN("06699")],
    [
      "the Kreis key of a kreisfreie Stadt",
      municipality("Kassel", "06611"),
      "Kassel ist kreisfrei: Einzutragen ist der Gemeindeschlüssel 06611000.",
    ],
    [
      "another municipality",
      municipality("Niestetal", "06633015"),
      "06633015 gehört im Gemeindeverzeichnis zu „Kaufungen, Gemeinde“, nicht zu „Niestetal“.",
    ],
    [
      "Bad and Bad are not the same",
      municipality("Bad Driburg", "06434001"),
      "06434001 gehört im Gemeindeverzeichnis zu „Bad Homburg v. d. Höhe, Stadt“, nicht zu „Bad Driburg“.",
    ],
    [
      "town and Kreis mixed up",
      municipality("Kassel", "06633"),
      "06633 gehört im Gemeindeverzeichnis zu „Landkreis Kassel“; als Art ist „Gemeinde oder Stadt“ gewählt.",
    ],
  ])("%s", (_, body, sentence) => {
    expect(registerNote(body, "key", BUILT_IN)).toBe(sentence);
  });

  it.each([
    ["every municipality is in it", "06633099", UNKNOWN("06633099")],
    ["every Kreis is", "06699", UNKNOWN("06699")],
    ["so a municipality of no Kreis is none", "06699001", UNKNOWN("06699001")],
    ["of a kreisfreie Stadt there is one key", "06611099", UNKNOWN("06611099")],
  ])("the register that comes with the program: %s", (_, key, sentence) => {
    expect(
      registerNote(
        { name: "Neu", kind: key.length === 5 ? "district" : "municipality", key },
        "key",
        BUILT_IN,
      ),
    ).toBe(sentence);
  });

  it.each([
    ["06633020", undefined],
    ["06633099", UNKNOWN("06633099")],
  ])("the seat of an association, whose name it does not carry: %s", (seat, sentence) => {
    expect(registerNote({ name: "Zweckverband", kind: "association", seat }, "seat", BUILT_IN)).toBe(
      sentence,
    );
  });
});
