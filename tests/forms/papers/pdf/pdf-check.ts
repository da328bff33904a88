import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFStream } from "pdf-lib";
import { checkContent } from "./pdf-check-content";
import { at, entries, openPdf } from "./read-pdf";
import { allTags, structureTree, type Tagged } from "./structure-tree";

/**
 * What a finished file breaks of the rules of PDF/A-3b and PDF/UA-1 that our writer has to hold; empty when
 * nothing. A guard against regressions, not a proof of conformance (for that: veraPDF).
 */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const doc = await openPdf(bytes);
  const head = Buffer.from(bytes.subarray(0, 20)).toString("latin1");
  const problems = [
    ...(/^%PDF-1\.[4-7]\s%[\x80-\xff]{4}/.test(head) ? [] : ["header or binary comment"]),
    ...checkCatalog(doc),
    ...checkObjects(doc),
    ...checkContent(doc),
    ...checkTags(structureTree(doc)),
  ];
  return [...new Set(problems)];
}

function checkCatalog(doc: PDFDocument): string[] {
  const { catalog, context } = doc;
  const metadata = at(doc, catalog, "Metadata");
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "";
  const intent = entries(doc, at(doc, catalog, "OutputIntents"))[0];
  const facts: [string, boolean][] = [
    ["trailer ID", context.trailerInfo.ID !== undefined],
    ["encrypted", context.trailerInfo.Encrypt === undefined],
    ["metadata compressed", metadata instanceof PDFRawStream && !metadata.dict.get(PDFName.of("Filter"))],
    ["XMP PDF/A-3b", /pdfaid:part>3<.*pdfaid:conformance>B</s.test(xmp)],
    ["XMP PDF/UA-1", xmp.includes("<pdfuaid:part>1<") && xmp.includes("pdfaSchema:namespaceURI")],
    ["XMP title", /<dc:title>.*\S.*<\/dc:title>/s.test(xmp)],
    [
      "output intent",
      String(at(doc, intent, "S")) === "/GTS_PDFA1" && at(doc, intent, "DestOutputProfile") !== undefined,
    ],
    ["MarkInfo", String(at(doc, catalog, "MarkInfo", "Marked")) === "true"],
    ["language", String(at(doc, catalog, "Lang")) === "(de-DE)"],
    ["DisplayDocTitle", String(at(doc, catalog, "ViewerPreferences", "DisplayDocTitle")) === "true"],
    ...["OpenAction", "AA", "AcroForm"].map((key): [string, boolean] => [key, !catalog.get(PDFName.of(key))]),
  ];
  return facts.flatMap(([problem, holds]) => (holds ? [] : [problem]));
}

function checkObjects(doc: PDFDocument): string[] {
  return doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return [];
    const name = (key: string) => String(dict.get(PDFName.of(key)) ?? "");
    const has = (key: string) => dict.get(PDFName.of(key)) !== undefined;
    const problems: string[] = [];
    if (name("Type") === "/Font") {
      if (!["/Type0", "/CIDFontType2"].includes(name("Subtype")))
        problems.push(`font type ${name("Subtype")}`);
      if (name("Subtype") === "/Type0" && !has("ToUnicode")) problems.push("font without ToUnicode");
      if (name("Subtype") === "/CIDFontType2") {
        if (!at(doc, dict, "FontDescriptor", "FontFile2"))
          problems.push(`font not embedded ${name("BaseFont")}`);
        if (!has("CIDToGIDMap")) problems.push("CIDToGIDMap");
      }
    }
    if (has("JS") || ["/JavaScript", "/Launch", "/SubmitForm"].includes(name("S")))
      problems.push("active content");
    if (name("Type") === "/Filespec") {
      if (!has("AFRelationship") || !has("F") || !has("UF") || !has("Desc"))
        problems.push("file specification");
      if (!at(doc, dict, "EF", "F", "Subtype")) problems.push("attachment without a MIME type");
    }
    if (name("Subtype") === "/Link" && !(has("Contents") && has("StructParent") && Number(name("F")) & 4)) {
      problems.push("link without Contents, StructParent or Print");
    }
    return problems;
  });
}

const CHILDREN: Record<string, RegExp> = {
  Table: /^Caption( THead)?( TBody)?( TFoot)?$/,
  THead: /^TR$/,
  TBody: /^TR( TR)*$/,
  TFoot: /^TR( TR)*$/,
  TR: /^(TH|TD)( (TH|TD))*$/,
  L: /^LI( LI)*$/,
  LI: /^Lbl LBody$/,
};

function checkTags(tree: readonly Tagged[]): string[] {
  const problems: string[] = [];
  if (tree.map((tag) => tag.type).join() !== "Document") problems.push("root is not one Document");
  let level = 0;
  for (const { type, children, scope } of allTags(tree)) {
    const order = children.map((child) => child.type).join(" ");
    const allowed = CHILDREN[type];
    if (allowed && !allowed.test(order)) problems.push(`${type} holds ${order}`);
    if (type === "TH" && !scope) problems.push("TH without Scope");
    const heading = /^H([1-6])$/.exec(type)?.[1];
    if (heading === undefined) continue;
    if (Number(heading) > level + 1) problems.push(`H${heading} after H${level}`);
    level = Number(heading);
  }
  return problems;
}
