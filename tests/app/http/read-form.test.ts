import { expect, test } from "vitest";
import { LARGEST_TEXT, LARGEST_TEXTS, MOST_ENTRIES, readForm } from "~/app/http/read-form.server";

type Sent = [string, string | File][];

function asMultipart(sent: Sent): Request {
  const body = new FormData();
  for (const [name, value] of sent) body.append(name, value);
  return new Request("http://localhost/", { method: "POST", body });
}

function asPlain(sent: Sent): Request {
  const body = new URLSearchParams(sent.map(([name, value]) => [name, String(value)]));
  return new Request("http://localhost/", { method: "POST", body });
}

const answerOf = async (request: Request): Promise<unknown> =>
  readForm(request).then(
    ({ form }) => [...form].length,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  );

const many = (count: number, text: string): Sent =>
  Array.from({ length: count }, (_, position): [string, string] => [`case.${position}`, text]);

test.each<[string, Sent, unknown]>([
  ["as many entries as a form may have", many(MOST_ENTRIES, "x"), MOST_ENTRIES],
  ["one entry more", many(MOST_ENTRIES + 1, "x"), 413],
  ["one name again and again", Array.from({ length: MOST_ENTRIES + 1 }, () => ["a", "x"]), 413],
  ["the longest text", [["case.title", "x".repeat(LARGEST_TEXT)]], 1],
  ["a text too long", [["case.title", "x".repeat(LARGEST_TEXT + 1)]], 413],
  ["texts too long together", many(6, "x".repeat(LARGEST_TEXTS / 5)), 413],
])("%s: the same answer in both encodings", async (_words, sent, answer) => {
  expect(await answerOf(asPlain(sent))).toBe(answer);
  expect(await answerOf(asMultipart(sent))).toBe(answer);
});

test("the first file of a field counts, and the texts behind it arrive", async () => {
  const { form, files } = await readForm(
    asMultipart([
      ["datei.a", new File(["eins"], "eins.pdf")],
      ["datei.a", new File(["zwei"], "zwei.pdf")],
      ["case.title", "Titel"],
    ]),
  );
  expect([...form]).toEqual([["case.title", "Titel"]]);
  expect([...files]).toEqual([["datei.a", { name: "eins.pdf", bytes: Buffer.from("eins") }]]);
});
