import { createHash } from "node:crypto";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { DEMO_PEOPLE } from "~/app/demo/demo-people";
import { loadDemo } from "~/app/demo/load-demo";
import { submissionPackage } from "~/app/submission/package.server";
import { type Actor, loadActor } from "~/db/access/policy/actor";
import { type Database, openDatabase } from "~/db/engine/open";
import { findPersonByEmail } from "~/db/people/organisations";
import { type LoadedSubmission, loadSubmission, readReceipt } from "~/db/submissions/submissions";
import { manifestShape } from "~/forms/papers/package/manifest";
import { pageTexts } from "~/tests/forms/papers/pdf/read-pdf";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const sender = {
  origin: "http://localhost:3000",
  operator: { name: "Vorführung", address: [], email: "betrieb@ikz.example", phone: "030 900009-0" },
};

let db: Database;
let authority: Actor;
let submission: LoadedSubmission;
let zip: Uint8Array;
let files: Map<string, Uint8Array>;

async function unzipped(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (!entry.directory) found.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return found;
}

beforeAll(async () => {
  db = await openDatabase(":memory:");
  await loadDemo({ db, sender, now: "2026-11-21T09:00:00.000Z", today: "2026-11-21" });
  const person = await findPersonByEmail(db, DEMO_PEOPLE.detmold.email);
  const actor = person && (await loadActor(db.reader, person.id));
  const found = actor && (await loadSubmission(db, actor, "IKZ-NW-2022-0001"));
  if (!actor || !found) throw new Error("Höxter is not submitted");
  authority = actor;
  submission = found;
  zip = await submissionPackage(db, actor, submission);
  files = await unzipped(zip);
});

const inPackage = (name: string) => files.get(`IKZ-NW-2022-0001-fassung-1/${name}`) ?? new Uint8Array();

describe("the package of Kreis Höxter", () => {
  test("holds what the manifest names, byte for byte", () => {
    const { parts } = manifestShape.parse(submission.manifest);
    expect(parts).toHaveLength(2 + submission.documents.length);
    for (const { name, size, sha256: hash } of parts) {
      expect(inPackage(name).byteLength, name).toBe(size);
      expect(sha256(inPackage(name)), name).toBe(hash);
    }
    const sums = new TextDecoder().decode(inPackage("SHA256SUMS"));
    expect(sums.trim().split("\n")).toEqual(parts.map(({ name, sha256: hash }) => `${hash}  ${name}`));
  });

  test("holds nothing else but manifest, report and receipt", () => {
    const { parts } = manifestShape.parse(submission.manifest);
    const more = ["pruefbericht.json", "manifest.json", "SHA256SUMS", "eingangsbestaetigung.pdf"];
    const expected = [...parts.map(({ name }) => name), ...more];
    expect([...files.keys()]).toEqual(expected.map((name) => `IKZ-NW-2022-0001-fassung-1/${name}`));
  });

  test("its data are the data inside the PDF", async () => {
    const pdf = await PDFDocument.load(inPackage("antrag.pdf"), { updateMetadata: false });
    const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const isFile =
        object instanceof PDFRawStream && object.dict.get(PDFName.of("Type")) === PDFName.of("EmbeddedFile");
      return isFile ? [sha256(object.contents)] : [];
    });
    expect(streams).toContain(sha256(inPackage("antrag.json")));
  });

  test("the same submission gives the same package", async () => {
    expect(sha256(await submissionPackage(db, authority, submission))).toBe(sha256(zip));
  });

  test("the receipt carries the hash of every part", async () => {
    const receipt = await readReceipt(db, authority, submission.number);
    const text = (await pageTexts(receipt ?? new Uint8Array())).join("").replace(/\s+/g, "");
    for (const { sha256: hash } of manifestShape.parse(submission.manifest).parts)
      expect(text).toContain(hash);
    expect(sha256(inPackage("eingangsbestaetigung.pdf"))).toBe(sha256(receipt ?? new Uint8Array()));
  });
});
