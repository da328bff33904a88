import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { compareResolution } from "~/forms/comparison/compare-resolution";
import { hasReadableText } from "~/forms/comparison/plain-text";
import { readText } from "~/forms/uploads/reading/read-text";
import { minutesPdf, scanPdf } from "~/tests/e2e/story/resolution-file";
import { EXTRACTS } from "~/tests/forms/comparison/extracts";

/** Puts our own page furniture aside and reads what stands on the pages of the file. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readText(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.pages;
}

// The two with signs that a writer of ours never prints (soft hyphens, split umlauts) are text alone.
const PRINTED = EXTRACTS.filter(({ text }) => !/\u00ad|\u0308|[ﬀ-ﬆ]/.test(text));

test.each(PRINTED)("as a PDF, $name", async ({ of, text, not }) => {
  const pages = await pagesOf(await minutesPdf(text.split("\n")));
  const [participant] = of.participants;
  if (!participant) throw new Error("nobody takes part");
  const seen = compareResolution({ pages, application: of, participant, leastYears: 5 });
  for (const { aspect, verdict } of seen) expect(verdict, aspect).toBe(not[aspect] ?? "found");
});

test("a scan has pages without text, which is said of it and of nothing else", async () => {
  expect(hasReadableText(await pagesOf(await scanPdf()))).toBe(false);
  expect(hasReadableText(await pagesOf(await minutesPdf(EXTRACTS[0]?.text.split("\n") ?? [])))).toBe(true);
  expect(hasReadableText(["Seite 1 von 3", "Seite 2 von 3"])).toBe(false);
  expect(hasReadableText(["§%&/()=?!\"§$%&/()=?*+~#'-_.:,;<>| ".repeat(20)])).toBe(false);
});

test("of a long file the first sixty pages are read, and that is said", async () => {
  const document = await PDFDocument.create();
  for (let page = 0; page < 61; page += 1) document.addPage().drawText(`Seite ${page + 1}`);
  const read = await readText(await document.save());
  expect(read).toMatchObject({ ok: true, cut: true });
  expect(read.ok && read.pages.length).toBe(60);
  expect(read.ok && read.pages.at(-1)).toBe("Seite 60");
});

test("what is no PDF is broken", async () => {
  expect(await readText(Buffer.from("%PDF-1.7 nothing"))).toEqual({ ok: false, reason: "broken" });
  expect(await readText(new Uint8Array())).toEqual({ ok: false, reason: "broken" });
});

/** A small file whose only page unpacks to many megabytes of operators. */
function bomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, "(aaaaaaaaaaaaaaaa) Tj\n"), { level: 9 });
  const head = `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Count 1/Kids[3 0 R]>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>
endobj
4 0 obj
<</Filter/FlateDecode/Length ${packed.length}>>
stream
`;
  const tail = "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF";
  return Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from(tail)]);
}

test("a file that unpacks without end is stopped, and the next one is read", async () => {
  const file = bomb(60);
  expect(file.length).toBeLessThan(1024 * 1024);
  const read = await readText(file, 500);
  expect(read.ok).toBe(false);
  expect(await pagesOf(await minutesPdf(["Danach"]))).toHaveLength(1);
});
