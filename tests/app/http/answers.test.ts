import { expect, test } from "vitest";
import { fileAnswer } from "~/app/http/answers.server";

test.each([
  ["Beschluß.pdf", "filename=Beschlu.pdf; filename*=UTF-8''Beschlu%C3%9F.pdf"],
  [
    "Prüfbericht (2. Fassung)'*.pdf",
    `filename="Prufbericht (2. Fassung)'*.pdf"; filename*=UTF-8''Pr%C3%BCfbericht%20%282.%20Fassung%29%27%2A.pdf`,
  ],
  ["Rat (2. Fassung)'*.pdf", `filename="Rat (2. Fassung)'*.pdf"`],
  ["50%41.pdf", "filename=50%41.pdf; filename*=UTF-8''50%2541.pdf"],
  ["議会", "filename=datei; filename*=UTF-8''%E8%AD%B0%E4%BC%9A"],
  ["議会.pdf", "filename=datei.pdf; filename*=UTF-8''%E8%AD%B0%E4%BC%9A.pdf"],
  ['a"b\\c.pdf', "filename=abc.pdf; filename*=UTF-8''a%22b%5Cc.pdf"],
  ["half a pair \ud83d.pdf", `filename="half a pair .pdf"; filename*=UTF-8''half%20a%20pair%20%EF%BF%BD.pdf`],
])("%s is offered under a name every browser reads", (name, offered) => {
  const header = fileAnswer(new Uint8Array(), name, "application/pdf").headers.get("Content-Disposition");
  expect(header).toBe(`attachment; ${offered}`);
});
