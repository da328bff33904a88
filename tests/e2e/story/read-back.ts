import { createHash } from "node:crypto";
import { expect } from "vitest";
import { readDraft, readFileWith } from "~/forms/interchange/read";
import type { DraftApplication } from "~/forms/schema/application";
import { squeezed, view } from "~/tests/forms/papers/pdf/read-pdf";
import { taggedTexts } from "~/tests/forms/papers/pdf/tagged-text";
import type { Enclosed } from "./enclosed";
import { type Printed, printedValues } from "./printed";

/** The file as the contract has it, with the hashes its attachments carry. */
export function readJson(bytes: Uint8Array): DraftApplication {
  const reading = readFileWith(readDraft, bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.application;
}

/** Every value stands in the PDF as a reader reads it, those of one row in one row. */
export async function expectPrinted(pdf: Uint8Array, application: DraftApplication): Promise<string> {
  const tags = (await taggedTexts(pdf)).map(({ type, text }) => ({ type, text: squeezed(text) }));
  const rows = tags.filter(({ type }) => type === "TR").map(({ text }) => text);
  const whole = tags
    .filter(({ type }) => type === "Document")
    .map(({ text }) => text)
    .join();
  const legalNames = new Map(application.participants.map((one) => [one.key, one.legalName ?? one.name]));
  const values = printedValues(application, (key) => legalNames.get(key) ?? key);
  const alone = values.filter(({ record }) => record === "");
  expect(alone.filter(({ text }) => !whole.includes(squeezed(text)))).toEqual([]);
  const records = new Map<string, Printed[]>();
  for (const value of values) records.set(value.record, [...(records.get(value.record) ?? []), value]);
  records.delete("");
  for (const [record, parts] of records) {
    const owner = application.participants[Number(/^participants\.(\d+)/.exec(record)?.[1])];
    const texts = [...(owner ? [owner.legalName ?? owner.name] : []), ...parts.map(({ text }) => text)];
    const found = rows.some((row) => texts.every((text) => row.includes(squeezed(text))));
    expect(found, `${record}: one row with ${texts.join(" · ")}`).toBe(true);
  }
  return whole;
}

/** The PDF carries its data and every uploaded file, byte for byte, and nothing else. */
export async function expectAttached(pdf: Uint8Array, files: readonly Enclosed[], json: Uint8Array) {
  const attached = await view(pdf, async (opened) => opened.getAttachments());
  const found = new Map<string, string>();
  for (const { filename, content } of Object.values<{ filename: string; content: Uint8Array }>(attached)) {
    found.set(filename, hash(content));
  }
  const expected = files.map(({ name, bytes }): [string, string] => [name, hash(bytes)]);
  expect(new Map([...found].sort())).toEqual(
    new Map([...expected, ["antrag.json", hash(json)] as const].sort()),
  );
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What has no order is put in one: attachments by name, task areas as the boxes stand. */
function ordered(application: DraftApplication): DraftApplication {
  return {
    ...application,
    project: { ...application.project, taskAreas: application.project.taskAreas?.toSorted() },
    attachments: application.attachments?.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** As it was entered, so it came out; its attachments carry the hashes of the uploaded files. */
export function expectSame(stored: DraftApplication, entered: DraftApplication, files: readonly Enclosed[]) {
  const hashes = new Map(files.map(({ name, bytes }) => [name, hash(bytes)]));
  const attachments = entered.attachments?.map((one) => ({ ...one, sha256: hashes.get(one.name) }));
  expect(ordered(stored)).toEqual(ordered({ ...entered, attachments }));
}
