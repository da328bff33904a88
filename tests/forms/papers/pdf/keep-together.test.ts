import { expect, test } from "vitest";
import { keepTogether } from "~/rules/german/typography";

// "~" stands for a space that must not break.
test.each([
  ["15 % der Kosten", "15~% der Kosten"],
  ["17,7 % von 490.000,00 € im Jahr", "17,7~% von 490.000,00~€ im Jahr"],
  ["§ 24 Abs. 2 Satz 1 KGG", "§~24 Abs.~2 Satz~1 KGG"],
  ["§§ 48, 49 VwVfG", "§§~48, 49 VwVfG"],
  ["Nr. 3.5 der Richtlinie, Anlage 2, Buchst. a", "Nr.~3.5 der Richtlinie, Anlage~2, Buchst. a"],
  ["am 15. August 2018", "am 15.~August 2018"],
  ["z. B. in Verbindung, i. V. m. § 3", "z.~B. in Verbindung, i.~V.~m. §~3"],
  ["nach 5 Jahren, 3 Monate vorher", "nach 5~Jahren, 3~Monate vorher"],
  ["Die Nr und der Satz enden hier", "Die Nr und der Satz enden hier"],
  ["im Abstand 3 Kilometer", "im Abstand 3 Kilometer"],
  ["100 Euroland", "100 Euroland"],
])("%s", (text, expected) => {
  const kept = keepTogether(text);
  expect(kept.replaceAll("\u00a0", "~")).toBe(expected);
  expect(keepTogether(kept)).toBe(kept);
  expect(kept.replaceAll("\u00a0", " ")).toBe(text);
});
