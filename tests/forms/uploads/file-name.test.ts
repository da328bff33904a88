import { expect, test } from "vitest";
import { normaliseFileName, uniqueFileNames } from "~/forms/uploads/file-name";

test.each([
  ["Beschluss.pdf", "Beschluss.pdf"],
  ["Beschluß Gemeindevertretung (öffentlich).PDF", "Beschluß Gemeindevertretung (öffentlich).pdf"],
  ["U\u0308bersicht.pdf", "Übersicht.pdf"],
  ["C:\\Akten\\2021\\Beschluss.pdf", "Beschluss.pdf"],
  ["../../../etc/passwd", "passwd.pdf"],
  ["a\u0000b\u202efdp.exe", "abfdp.exe.pdf"],
  ["Beschluss.pdf.pdf", "Beschluss.pdf"],
  ["Beschluss.docx", "Beschluss.docx.pdf"],
  ["  viele   Leerzeichen .pdf", "viele Leerzeichen.pdf"],
  ['wo? "da" <hier>|*.pdf', "wo_ _da_ _hier___.pdf"],
  ["", "Dokument.pdf"],
  [".pdf", "Dokument.pdf"],
  ["....", "Dokument.pdf"],
  [`${"ä".repeat(300)}.pdf`, `${"ä".repeat(116)}.pdf`],
])("%j is kept as %j", (given, expected) => {
  expect(normaliseFileName(given)).toBe(expected);
  expect(normaliseFileName(expected)).toBe(expected);
});

test("names in one folder differ, also where capitals do not count", () => {
  const names = ["a.pdf", "A.pdf", "a (2).pdf", "a.pdf", "ohne", "ohne"];
  const unique = uniqueFileNames(names);
  expect(unique).toEqual(["a.pdf", "A (2).pdf", "a (2) (2).pdf", "a (3).pdf", "ohne", "ohne (2)"]);
  expect(uniqueFileNames(unique)).toEqual(unique);
});
