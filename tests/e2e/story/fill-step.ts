import type { Locator, Page } from "playwright-core";
import { applies } from "~/forms/fields/applies";
import { expandStep, type PlacedGroup, sectionData } from "~/forms/fields/expand-step";
import { entriesOf, type Field, isRows, type Option, type Rows } from "~/forms/fields/field";
import { valueAt } from "~/forms/fields/path";
import type { SectionSet } from "~/forms/interchange/section-set";
import { findStep } from "~/forms/steps";
import { typed } from "./typed";

/**
 * Enters what `set` holds into the step that is open, by the labels a clerk reads. Only the sections in
 * `own`: the others are somebody else's. A value for which the step has no field stays behind.
 */
export async function fillStep(page: Page, id: string, set: SectionSet, own: ReadonlySet<string>) {
  const step = findStep(id);
  if (!step) throw new Error(`No step ${id}`);
  await page.getByRole("heading", { name: step.title, exact: true, level: 1 }).waitFor();
  for (const placed of expandStep(step, set, own)) {
    const data = sectionData(set, placed.section);
    for (const entry of entriesOf(placed.group)) {
      const value = valueAt(data, entry.path);
      if (value === undefined || !applies(entry.only, set.case, placed.participant?.data)) continue;
      if (!isRows(entry)) await fillField(await partOf(page, placed), entry, value, set);
      else await fillRows(page, placed, entry, Array.isArray(value) ? value : [], set);
    }
  }
}

/** The part of the page for this group, of this participant where each has one. */
export async function partOf(page: Page, { group, participant }: PlacedGroup): Promise<Locator> {
  const region = page.getByRole("region", { name: group.title, exact: true });
  if (!participant) return region;
  const heading = page.getByRole("heading", { name: participant.data.name, exact: true, level: 3 });
  const part = region.locator("details").filter({ has: heading });
  if ((await part.count()) === 0) return region;
  if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  return part;
}

async function fillRows(
  page: Page,
  placed: PlacedGroup,
  rows: Rows,
  values: unknown[],
  set: SectionSet,
): Promise<void> {
  const part = await partOf(page, placed);
  if (values.length === 0 && rows.none) await tick(part.getByLabel(rows.none, { exact: true }));
  for (const [position, value] of values.entries()) {
    const name = placed.participant?.data.name;
    const table = name !== undefined && rows.layout === "table" ? part.getByRole("table") : null;
    const row = table
      ? table.getByRole("row", { name: new RegExp(`^${name}`) }).nth(position)
      : part.getByRole("group", { name: `${rows.item} ${position + 1}`, exact: true });
    if ((await row.count()) === 0) {
      await part.getByRole("button", { name: table ? `${rows.add} für ${name}` : rows.add }).click();
      await row.waitFor();
    }
    for (const field of rows.rows) {
      const part = valueAt(value, field.path);
      // The first is still the only one when it is filled in; the further ones are counted.
      const year = position === 0 ? [] : [`${rows.item} ${position + 1}`];
      const label = table ? { ...field, label: [name, ...year, field.label].join(", ") } : field;
      if (part !== undefined) await fillField(row, label, part, set);
    }
  }
}

/** Types, chooses or ticks one value, whatever control the page offers for it. */
async function fillField(part: Locator, field: Field, value: unknown, set: SectionSet) {
  const name = field.optional === undefined ? field.label : `${field.label} ${field.optional}`;
  const choices = chosen(field, value, set);
  if (choices === null) return part.getByLabel(name, { exact: true }).fill(typed(field, value));
  if (field.input === "flag") return tick(part.getByLabel(name, { exact: true }));
  const boxes = part.getByRole("group", { name, exact: true });
  for (const label of choices) {
    if ((await boxes.count()) === 0) await part.getByLabel(name, { exact: true }).selectOption({ label });
    else await tick(boxes.getByLabel(new RegExp(`^${escaped(label)}`)));
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The words to choose for a value; null for what is typed. */
function chosen(field: Field, value: unknown, set: SectionSet): string[] | null {
  if (field.input === "yes-no-open") return [value === true ? "ja" : "nein"];
  if (field.input === "flag") return [];
  if (field.input !== "choice" && field.input !== "choices") return null;
  const options: readonly Option[] =
    field.options === "participants"
      ? set.participants.map(({ id, data }) => ({ value: id, label: data.name }))
      : (field.options ?? []);
  return [value].flat().map((one) => {
    const option = options.find((known) => known.value === one);
    if (!option) throw new Error(`${field.path} offers no ${String(one)}`);
    return option.label;
  });
}

/** Comes to a box before pressing it: what leaving the field before says may move it under the mouse. */
async function tick(box: Locator): Promise<void> {
  await box.focus();
  await box.check();
}
