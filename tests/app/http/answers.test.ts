import { expect, test } from "vitest";
import { fileAnswer } from "~/app/http/answers.server";

test.each([
  ["Beschluß.pdf", "Beschlu.pdf", "Beschlu%C3%9F.pdf"],
  ["Rat (2. Fassung)'*.pdf", "Rat (2. Fassung)'*.pdf", "Rat%20%282.%20Fassung%29%27%2A.pdf"],
  ["議会", "datei", "%E8%AD%B0%E4%BC%9A"],
  ["議会.pdf", "datei.pdf", "%E8%AD%B0%E4%BC%9A.pdf"],
  ['a"b\\c.pdf', "abc.pdf", "a%22b%5Cc.pdf"],
])("%s is offered under a name every browser reads", (name, ascii, encoded) => {
  const header = fileAnswer(new Uint8Array(), name, "application/pdf").headers.get("Content-Disposition");
  expect(header).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`);
});
