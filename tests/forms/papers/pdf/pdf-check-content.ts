import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import { at, entries, streamText } from "./read-pdf";

const DRAWS = / Tj ET$| re f$/;
const NOTDEF = /<(?:[0-9a-f]{4})*?0000/i;

/** Every drawing operator lies in exactly one tag or artifact, and every tag's content is in the parent tree. */
export function checkContent(doc: PDFDocument): string[] {
  const parents = parentTree(doc);
  const keys = new Set<string>();
  return doc.getPages().flatMap((page, index) => {
    const problems: string[] = [];
    const where = `page ${index + 1}`;
    const key = String(page.node.get(PDFName.of("StructParents")));
    if (keys.has(key)) problems.push(`${where}: StructParents twice`);
    keys.add(key);
    if (String(page.node.get(PDFName.of("Tabs"))) !== "/S") problems.push(`${where}: Tabs`);
    const { marks, faults } = readMarks(streamText(at(doc, page.node, "Contents")));
    problems.push(...faults.map((fault) => `${where}: ${fault}`));
    const owners = parents.get(key);
    const listed = owners instanceof PDFArray ? owners.asArray() : [];
    if (listed.length !== marks.length)
      problems.push(`${where}: ${marks.length} marks, ${listed.length} parents`);
    for (const { mcid, type } of marks) {
      const owner = at(doc, listed[mcid]);
      if (String(at(doc, owner, "S")) !== `/${type}`) problems.push(`${where}: mark ${mcid} is no ${type}`);
      if (!(owner instanceof PDFDict) || !ownsMark(doc, owner, page.ref, mcid)) {
        problems.push(`${where}: mark ${mcid} is not in its element`);
      }
    }
    return problems;
  });
}

function readMarks(content: string) {
  const marks: { mcid: number; type: string }[] = [];
  const faults: string[] = [];
  let depth = 0;
  for (const line of content.split("\n")) {
    const mark = /^\/(\w+) <<\/MCID (\d+)>> BDC$/.exec(line);
    if (mark?.[1] && mark[2]) marks.push({ type: mark[1], mcid: Number(mark[2]) });
    if (/ (BDC|BMC)$/.test(line)) depth += 1;
    else if (line === "EMC") depth -= 1;
    else if (DRAWS.test(line) && depth !== 1) faults.push("content outside of tag and artifact");
    if (NOTDEF.test(line)) faults.push(".notdef drawn");
  }
  if (depth !== 0) faults.push("BDC without EMC");
  if (marks.some(({ mcid }, at) => mcid !== at)) faults.push("marks not numbered in order");
  return { marks, faults };
}

function parentTree(doc: PDFDocument): Map<string, PDFObject | undefined> {
  const nums = at(doc, doc.catalog, "StructTreeRoot", "ParentTree", "Nums");
  const list = nums instanceof PDFArray ? nums.asArray() : [];
  const tree = new Map<string, PDFObject | undefined>();
  for (let index = 0; index < list.length; index += 2) {
    tree.set(String(list[index]), doc.context.lookup(list[index + 1]));
  }
  return tree;
}

function ownsMark(doc: PDFDocument, element: PDFDict, page: PDFRef, mcid: number): boolean {
  const home = element.get(PDFName.of("Pg"));
  return entries(doc, element.get(PDFName.of("K"))).some((kid) => {
    if (!(kid instanceof PDFDict)) return home === page && String(kid) === String(mcid);
    return kid.get(PDFName.of("Pg")) === page && String(kid.get(PDFName.of("MCID"))) === String(mcid);
  });
}
