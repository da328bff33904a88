import { createHash } from "node:crypto";
import { PDFHexString } from "pdf-lib";
import { expect, test } from "vitest";
import type { Paper } from "~/forms/papers/paper/blocks";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { paperStrings } from "./paper-strings";
import { problemsOf } from "./pdf-check";
import { expectQuietViewer } from "./quiet-viewer";
import { at, openPdf, pageTexts, squeezed, view } from "./read-pdf";
import { samplePaper } from "./sample-paper";
import { taggedTexts } from "./tagged-text";

expectQuietViewer();

const PAPERS: [string, Paper][] = [
  ["with every kind of block", samplePaper()],
  ["that is a draft", samplePaper({ draft: true })],
  ["of many pages", samplePaper({}, 12)],
  ["without a block", samplePaper({ blocks: [] })],
  [
    "beginning with a page break",
    samplePaper({ blocks: [{ kind: "pageBreak" }, { kind: "paragraph", text: "Text" }] }),
  ],
  ["whose headings skip a level", samplePaper({ blocks: [{ kind: "heading", level: 3, text: "Tief" }] })],
];

test.each(PAPERS)("a paper %s holds the rules of PDF/A-3b and PDF/UA-1", async (_, paper) => {
  const { bytes, pages, replaced } = await writePdf(paper);
  expect(await problemsOf(bytes)).toEqual([]);
  expect((await openPdf(bytes)).getPageCount()).toBe(pages);
  expect(replaced).toEqual([]);
});

test.each(PAPERS)(
  "every text of a paper %s is read aloud, whole and once more than never",
  async (_, paper) => {
    const { bytes } = await writePdf(paper);
    const [document] = await taggedTexts(bytes);
    const spoken = squeezed(document?.text ?? "");
    for (const text of paperStrings(paper)) expect(spoken).toContain(squeezed(text));
  },
);

test("headings, tables, lists and links carry their tags in reading order", async () => {
  const tags = await taggedTexts((await writePdf(samplePaper())).bytes);
  const texts = (type: string) =>
    tags.filter((tag) => tag.type === type).map((tag) => tag.text.replace(/\s+/g, " ").trim());
  expect(texts("H1")).toEqual([
    "Gruppenantrag auf Förderung der interkommunalen Zusammenarbeit: Gemeinsame Gemeindekasse",
  ]);
  expect(texts("H2")).toEqual(["1. Vorhaben und Kosten", "Prüfbericht", "Anlagen"]);
  expect(texts("H3")).toEqual(["Kostenübersicht"]);
  expect(texts("Caption")).toEqual(["Tabelle 1: Ausgaben je Kommune und Jahr", "Verzeichnis der Anlagen"]);
  expect(texts("TH").slice(0, 5)).toEqual(["Kommune", "Personal", "Sachmittel", "Summe", "Niestetal"]);
  expect(texts("Lbl").slice(0, 3)).toEqual(["Unser Zeichen", "Ansprechpartnerin", "Datum"]);
  expect(texts("LBody").slice(2, 4)).toEqual(["17.08.2021", "keine Angabe"]);
  expect(texts("Link")[0]).toBe("Richtlinie zur Förderung der IKZ vom 13.12.2016, Nr. 3.1");
});

test("a heading's tag does not skip a level, whatever the paper says", async () => {
  const blocks: Paper["blocks"] = [1, 3, 2, 3].map((level) => ({
    kind: "heading",
    level: level === 1 ? 1 : level === 2 ? 2 : 3,
    text: `Ebene ${level}`,
  }));
  const { bytes } = await writePdf(samplePaper({ blocks }));
  const tags = await taggedTexts(bytes);
  expect(tags.filter((tag) => tag.type.startsWith("H")).map((tag) => tag.type)).toEqual([
    "H1",
    "H2",
    "H2",
    "H3",
  ]);
});

test("the file names its title, language, author and day", async () => {
  const paper = samplePaper({ title: "Antrag <Ä> & „Co“ 100 %" });
  await view((await writePdf(paper)).bytes, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: paper.title,
      Author: paper.author,
      Subject: paper.subject,
      Language: "de-DE",
    });
    expect(info).toMatchObject({ CreationDate: "D:20210817120000Z", ModDate: "D:20210817120000Z" });
    expect(metadata?.get("dc:title")).toBe(paper.title);
  });
});

test("odd signs in title, author and subject do not break the metadata", async () => {
  const odd = "A\u0000B\u001b]]> \ud800 😀\n&amp;";
  const { bytes } = await writePdf(samplePaper({ title: odd, author: odd, subject: odd }));
  await view(bytes, async (pdf) => {
    const { metadata } = await pdf.getMetadata();
    expect(metadata?.get("dc:title")).toBe("AB]]> [U+D800] [U+1F600] &amp;");
    expect(metadata?.get("dc:creator")).toEqual(["AB]]> [U+D800] [U+1F600] &amp;"]);
  });
  expect(await problemsOf(bytes)).toEqual([]);
});

test("headings are bookmarks, nested by level, each leading to its page", async () => {
  await view((await writePdf(samplePaper({}, 2))).bytes, async (pdf) => {
    const outline = await pdf.getOutline();
    expect(outline.map((entry) => entry.title)).toEqual([expect.stringMatching(/^Gruppenantrag/)]);
    const chapters = outline[0]?.items ?? [];
    expect(chapters.map((entry) => entry.title)).toEqual([
      "1. Vorhaben und Kosten",
      "2. Vorhaben und Kosten",
      "Prüfbericht",
      "Anlagen",
    ]);
    expect(chapters[0]?.items.map((entry: { title: string }) => entry.title)).toEqual(["Kostenübersicht"]);
    const dest = chapters.at(-1)?.dest;
    const page = Array.isArray(dest) ? (await pdf.getPageIndex(dest[0])) + 1 : 0;
    expect(page).toBe(pdf.numPages);
  });
});

test("every page of a draft says ENTWURF, no page of another paper does", async () => {
  for (const draft of [true, false]) {
    const texts = await pageTexts((await writePdf(samplePaper({ draft }, 4))).bytes);
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) expect(text.includes("ENTWURF")).toBe(draft);
  }
});

test("the footer counts the pages and shortens a long title", async () => {
  const texts = await pageTexts(
    (await writePdf(samplePaper({ title: "Sehr langer Titel ".repeat(20) }))).bytes,
  );
  for (const [index, text] of texts.entries())
    expect(text).toContain(`Seite ${index + 1} von ${texts.length}`);
  expect(texts[0]).toMatch(/Sehr langer Titel (Sehr|langer|Titel) …/);
});

test("the same paper gives the same bytes, another paper another identity", async () => {
  const [one, two] = [await writePdf(samplePaper()), await writePdf(samplePaper())];
  const other = await writePdf(samplePaper({ author: "Gemeinde Lohfelden" }));
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  expect(hash(one.bytes)).toBe(hash(two.bytes));
  const id = async (bytes: Uint8Array) => String((await openPdf(bytes)).context.trailerInfo.ID);
  expect(await id(other.bytes)).not.toBe(await id(one.bytes));
});

test("a source becomes a link only when it leads to a web page", async () => {
  const addresses = [
    "https://recht.example/a(b)?c=ü",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "kein Link",
  ];
  const finding = { title: "T", verdict: "Offen", consequence: "", tone: "info", text: "Text" } as const;
  const blocks: Paper["blocks"] = addresses.map((url) => ({
    kind: "finding",
    finding: { ...finding, source: { text: url, url } },
  }));
  const { bytes } = await writePdf(samplePaper({ blocks }));
  const links = await view(bytes, async (pdf) => (await pdf.getPage(1)).getAnnotations());
  expect(links.map((link) => link.url)).toEqual(["https://recht.example/a(b)?c=%C3%BC"]);
  const doc = await openPdf(bytes);
  const annotation = at(doc, doc.getPage(0).node.Annots()?.get(0));
  const contents = at(doc, annotation, "Contents");
  expect(contents instanceof PDFHexString && contents.decodeText()).toBe(
    "Link: https://recht.example/a(b)?c=ü",
  );
});
