import { describe, expect, test } from "vitest";
import { type Input, readInput } from "~/forms/inputs/inputs";

const [NO_BREAK, NARROW, THIN] = ["\u00a0", "\u202f", "\u2009"];
const INVISIBLE = [
  ["zero-width space", "\u200b"],
  ["left-to-right mark", "\u200e"],
  ["byte order mark", "\ufeff"],
  ["soft hyphen", "\u00ad"],
] as const;

/** What people type or paste, and the one value it means. */
const UNDERSTOOD: [Input, value: unknown, typed: string[]][] = [
  [
    "money",
    123456,
    [
      "1.234,56",
      "1234,56",
      "1 234,56",
      `1${NO_BREAK}234,56`,
      `1${NARROW}234,56`,
      `1${THIN}234,56`,
      "1.234,56 €",
      "€ 1.234,56",
      "EUR 1.234,56",
      "1.234,56 EUR",
      `1.234,56${NO_BREAK}€`,
      "1'234,56",
      "1’234,56",
    ],
  ],
  ["money", 123400, ["1.234,-", "1.234,--", "1.234.-", "1.234,– €", "Euro 1.234,00", "1.234", "1.234,00"]],
  ["money", 7500000, ["75.000,--€", "75.000 Euro"]],
  [
    "date",
    "2026-03-12",
    [
      "12.3.26",
      "12.03.26",
      "12.3.2026",
      "12.03.2026",
      "12. 3. 2026",
      "12. März 2026",
      "12 März 2026",
      "12. Mrz 2026",
      "Do., 12.03.2026",
      "Donnerstag, 12. März 2026",
      "Do 12.3.26",
      "2026-03-12",
      "12/03/2026",
      "12-03-2026",
      "12032026",
    ],
  ],
  ["date", "2018-08-15", ["15.08.18", "15/08/18", "Mittwoch, 15.8.2018"]],
  [
    "key",
    "06633020",
    ["06 6 33 020", "06633020", "6633020", "066330020020", "06 6 33 0020 020", "66330020020"],
  ],
  ["key", "06633", ["06633", "06 6 33"]],
  ["key", "x-schloss-0", ["x-schloss-0"]],
  ["whole", 10893, ["10.893", "10 893", "10893", "10'893", `10${NO_BREAK}893`]],
  ["votes", 0, ["-", "–", "./.", "keine", "einstimmig", "0"]],
  ["votes", 17, ["17"]],
  ["percent", 15, ["15", "15 %", "15,0%", "15 v. H."]],
  [
    "mailbox",
    "it@kreis.example",
    [
      "it@kreis.example",
      " it@kreis.example ",
      "<it@kreis.example>",
      "IT <it@kreis.example>",
      "it@kreis.example,",
      "mailto:it@kreis.example",
      '"Amt, IT" <it@kreis.example>;',
    ],
  ],
  ["postcode", "34266", ["34266", "D-34266", "34 266"]],
  ["postcode", "B-4700 Eupen", ["B-4700 Eupen"]],
  ["text", "Köln Süd", ["Ko\u0308ln Su\u0308d", "Köln\u000bSüd", "Köln\u000cSüd", "Köln\tSüd"]],
  ["text", "Köln Süd", ["Köln\r\nSüd", `Köln${NO_BREAK}Süd`, "\u2067Köln Süd\u2069"]],
  ["long-text", "Köln\nSüd", ["Ko\u0308ln\r\nSüd", "Köln\rSüd", "Köln\u2028Süd", "Kö\u00adln\nSüd"]],
  ["long-text", "a b c", ["a\u000bb\u000cc", "a\tb c"]],
  ["lines", ["Köln", "Süd"], ["Ko\u0308ln\r\n\r\n \u200bSüd "]],
  ["search", "Bad Hersfeld", [` Bad${NO_BREAK} Hers\u00adfeld `]],
];

describe.each(UNDERSTOOD)("%s %j", (input, value, texts) => {
  test.each(texts)("is what %j means", (typed) => {
    expect(readInput(input, [typed])).toEqual({ ok: true, value });
  });
});

describe.each(INVISIBLE)("a %s", (_name, sign) => {
  test.each<[Input, string, unknown]>([
    ["money", `${sign}1.234,56`, 123456],
    ["money", `1.234,56${sign}`, 123456],
    ["date", `${sign}12.03.2026`, "2026-03-12"],
    ["key", `0663${sign}3020`, "06633020"],
    ["mailbox", `${sign}it@kreis.example`, "it@kreis.example"],
    ["mailbox", `it@kreis${sign}.example`, "it@kreis.example"],
    ["text", `Nies${sign}tetal`, "Niestetal"],
    ["text", sign, undefined],
    ["search", `Nies${sign}tetal`, "Niestetal"],
  ])("is taken out of %s %j", (input, typed, value) => {
    expect(readInput(input, [typed])).toEqual({ ok: true, value });
  });
});

/** A refusal says what is wrong with this text. */
const REFUSED: [Input, typed: string, said: string[]][] = [
  ["money", "1234.56", ["Punkt oder Komma", "1.234,56 €", "123.456,00 €"]],
  ["money", "1.234,00-", ["nicht negativ"]],
  ["money", "-1.234,00", ["nicht negativ"]],
  ["money", "−1.234,00", ["nicht negativ"]],
  ["money", "12 T€", ["„T€“", "12.000,00 €"]],
  ["money", "12.345,6 TEUR", ["„TEUR“", "12.345.600,00 €"]],
  ["money", "1,2 Mio. €", ["„Mio. €“", "1.200.000,00 €"]],
  ["money", "2 Mrd. €", ["„Mrd. €“", "2.000.000.000,00 €"]],
  ["money", "75 Tausend", ["„Tausend“", "75.000,00 €"]],
  ["money", "$ 12", ["„$“", "in Euro"]],
  ["money", "12 CHF", ["„CHF“", "in Euro"]],
  ["money", "12,345", ["höchstens zwei Ziffern"]],
  ["money", "–", ["0 ein", "leer"]],
  ["date", "31.2.2026", ["Den 31.2.2026 gibt es im Kalender nicht."]],
  ["date", "30.02.2026", ["Den 30.02.2026 gibt es im Kalender nicht."]],
  ["date", "03/12/26", ["der Monat", "3.12.2026", "12.3.2026"]],
  ["date", "12-03-26", ["das Jahr", "vier Ziffern"]],
  ["date", "1.1.74", ["1974 oder 2074", "vier Ziffern"]],
  ["date", "15.08.3018", ["3018", "1900 bis 2199"]],
  ["date", "August 2018", ["fehlt der Tag"]],
  ["date", "Fr., 12.03.2026", ["ein Donnerstag, kein Freitag"]],
  ["key", "0663302", ["7 Ziffern"]],
  ["key", "066330000000", ["06633 für einen Kreis", "06633000"]],
  ["key", "1461200", ["7 Ziffern"]],
  ["key", "99633020", ["Land 99"]],
  ["key", "Niestetal", ["„Niestetal“ ist kein Schlüssel."]],
  ["whole", "-1", ["nicht negativ"]],
  ["whole", "12,5", ["ohne Komma"]],
  ["whole", "10.893 Einwohner", ["ohne „Einwohner“"]],
  ["whole", "1.23", ["je drei Ziffern"]],
  ["whole", "zwölf", ["in Ziffern"]],
  ["year", "18", ["1918 oder 2018"]],
  ["percent", "15,5 %", ["ganzen Prozentsatz"]],
  ["percent", "101", ["höchstens 100"]],
  ["mailbox", "it@kreis", ["ist keine E-Mail-Adresse.", "Endung"]],
  ["mailbox", "it@@kreis.example", ["mehr als einmal"]],
  ["mailbox", "it.kreis.example", ["fehlt das @"]],
  ["mailbox", "it@kreis.example; amt@kreis.example", ["nur eine Adresse"]],
];

test.each(REFUSED)("%s refuses %j and says why", (input, typed, said) => {
  const reading = readInput(input, [typed]);
  expect(reading.ok).toBe(false);
  for (const words of said) expect(reading).toMatchObject({ message: expect.stringContaining(words) });
});
