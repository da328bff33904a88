import { expect, test } from "vitest";
import { LARGEST_TEXT, LARGEST_TEXTS, MOST_ENTRIES, readForm } from "~/app/http/read-form.server";
import { LARGEST_UPLOAD } from "~/rules/facts/limits";

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

const LIMIT = "----one";
const part = (disposition: string, content: string): string =>
  [`--${LIMIT}`, `Content-Disposition: form-data; ${disposition}`, "", content, ""].join("\r\n");
const PARTS = [
  part('name="case.title"', "Gemeinsame Personalverwaltung"),
  part('name="datei.a"; filename="Beschluß (ä; ö).pdf"', "%PDF"),
  part('name="action"', "next"),
];
const WHOLE = [...PARTS, "--", LIMIT, "--\r\n"].join("");

function raw(text: string, type = `multipart/form-data; boundary=${LIMIT}`): Request {
  return new Request("http://localhost/", { method: "POST", body: text, headers: { "Content-Type": type } });
}
const upTo = (words: string): string => WHOLE.slice(0, WHOLE.indexOf(words));

test("texts and names of files arrive as they were written", async () => {
  const { form, files } = await readForm(raw(WHOLE));
  expect([...form]).toEqual([
    ["case.title", "Gemeinsame Personalverwaltung"],
    ["action", "next"],
  ]);
  expect([...files]).toEqual([["datei.a", { name: "Beschluß (ä; ö).pdf", bytes: Buffer.from("%PDF") }]]);
});

test.each([
  ["cut off within a text", upTo("Personalverwaltung")],
  ["cut off within the name of a file", upTo("(ä;")],
  ["cut off within a file", upTo("PDF\r")],
  ["cut off behind the last text", upTo(`--${LIMIT}--`)],
  ["cut off within the last mark", WHOLE.slice(0, -4)],
  ["without anything", ""],
  ["with other marks than it says", WHOLE.replaceAll(LIMIT, "----other")],
  ["with an entry that has no name", WHOLE.replace('name="action"', 'other="action"')],
])("a form %s is refused as unreadable", async (_words, text) => {
  expect(await answerOf(raw(text))).toBe(400);
});

test("a form that does not say its marks is refused as unreadable", async () => {
  expect(await answerOf(raw(WHOLE, "multipart/form-data"))).toBe(400);
});

test.each([
  ["as large as a file may be", LARGEST_UPLOAD, false],
  ["a byte larger", LARGEST_UPLOAD + 1, true],
])("a file %s leaves the rest of the form as it is", async (_words, size, tooLarge) => {
  const sent: Sent = [
    ["datei.a", new File([new Uint8Array(size)], "a.pdf")],
    ["case.title", "Titel"],
  ];
  const { form, files } = await readForm(asMultipart(sent));
  expect(form.get("case.title")).toBe("Titel");
  const file = files.get("datei.a");
  expect(file?.name).toBe("a.pdf");
  expect(file && ("bytes" in file ? file.bytes.length : file.tooLarge)).toBe(tooLarge || size);
});

test("a field in which no file was chosen has none", async () => {
  const { files } = await readForm(asMultipart([["datei.a", new File([], "")]]));
  expect([...files]).toEqual([]);
});
