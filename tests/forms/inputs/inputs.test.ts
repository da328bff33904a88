import fc from "fast-check";
import { expect, test } from "vitest";
import { type Input, readInput, writeInput } from "~/forms/inputs/inputs";
import { day } from "../generated-application";

test.each<[Input, string, unknown]>([
  ["money", "1.234,56", 123456],
  ["money", "1234,5", 123450],
  ["money", " 1 234 € ", 123400],
  ["money", "0", 0],
  ["money", "490.000 Euro", 49000000],
  ["whole", "11.118", 11118],
  ["whole", "007", 7],
  ["date", "15.08.2018", "2018-08-15"],
  ["date", "15.8.2018", "2018-08-15"],
  ["date", "2018-08-15", "2018-08-15"],
  ["date", "29.02.2024", "2024-02-29"],
  ["text", "  Ko\u0308ln  ", "Köln"],
  ["long-text", "a\r\nb\rc\n", "a\nb\nc"],
  ["yes-no-open", "ja", true],
  ["yes-no-open", "nein", false],
  ["yes-no-open", "vielleicht", undefined],
  ["flag", "ja", true],
  ["flag", "", undefined],
  ["lines", "Erkshausen\r\n\r\n Schwarzenhasel ", ["Erkshausen", "Schwarzenhasel"]],
  ["money", "", undefined],
  ["whole", "   ", undefined],
  ["date", "", undefined],
])("%s reads %j as %j", (input, text, value) => {
  expect(readInput(input, [text])).toEqual({ ok: true, value });
});

test.each<[Input, string]>([
  ["money", "1234.56"],
  ["money", "1,234.56"],
  ["money", "12,345"],
  ["money", "-5"],
  ["money", "viel"],
  ["money", "99999999999999999999"],
  ["whole", "12,5"],
  ["whole", "-1"],
  ["whole", "1.23"],
  ["whole", "zwölf"],
  ["date", "30.02.2024"],
  ["date", "31.4.2024"],
  ["date", "August 2018"],
  ["date", "15.08.74"],
  ["date", "15-08-18"],
  ["date", "1.2.34.2018"],
  ["date", "15.08.3018"],
])("%s does not guess at %j", (input, text) => {
  const reading = readInput(input, [text]);
  expect(reading).toEqual({ ok: false, message: expect.stringMatching(/\.$/) });
});

test.each<[string[], unknown]>([
  [
    ["finance", "personnel", "finance"],
    ["finance", "personnel"],
  ],
  [["finance", "other:"], ["finance"]],
  [
    ["", "other:Archiv\nother:Museum"],
    ["other:Archiv", "other:Museum"],
  ],
  [[], undefined],
])("choices %j are %j", (texts, value) => {
  expect(readInput("choices", texts)).toEqual({ ok: true, value });
});

const laws: [Input, fc.Arbitrary<string | number>][] = [
  ["money", fc.integer({ min: 0, max: 1_000_000_000_000 })],
  ["whole", fc.integer({ min: 0, max: 999_999_999 })],
  ["date", day],
];
test.each(laws)("what a %s field shows is read back as the same value", (input, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(readInput(input, writeInput(input, value))).toEqual({ ok: true, value });
    }),
  );
});

test("no text makes reading fail: it is a value, nothing, or a message", () => {
  const inputs: Input[] = [
    "choice",
    "choices",
    "date",
    "flag",
    "key",
    "lines",
    "long-text",
    "mailbox",
    "money",
    "percent",
    "phone",
    "postcode",
    "search",
    "text",
    "votes",
    "whole",
    "year",
    "yes-no-open",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...inputs), fc.array(fc.string({ unit: "grapheme" })), (input, texts) => {
      const reading = readInput(input, texts);
      if (!reading.ok) expect(reading.message).not.toBe("");
      else if (reading.value !== undefined) {
        expect(readInput(input, writeInput(input, reading.value))).toEqual(reading);
      }
    }),
  );
});

test.each<[Input, string | number | boolean, string[]]>([
  ["whole", 2018, ["2018"]],
  ["whole", 11118, ["11.118"]],
  ["money", 7500000, ["75.000,00"]],
  ["date", "2018-08-15", ["15.08.2018"]],
  ["yes-no-open", false, ["nein"]],
  ["flag", false, []],
])("a %s field shows %j as %j", (input, value, shown) => {
  expect(writeInput(input, value)).toEqual(shown);
});
