import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";

let ready: ReadyCase;
beforeAll(async () => {
  ready = await readyCase();
});
afterAll(() => ready.end());
keepFailurePictures();

type Tree = Awaited<ReturnType<typeof treeOf>>;
type TreeNode = Tree[number];

const treeOf = async (session: CDPSession) =>
  (await session.send("Accessibility.getFullAXTree")).nodes.filter(({ ignored }) => !ignored);
const text = (value: unknown): string => (typeof value === "string" ? value.replace(/\s+/g, " ") : "");
const nameOf = (node: TreeNode | undefined): string => text(node?.name?.value);
const propertyOf = (node: TreeNode | undefined, name: string) =>
  node?.properties?.find((property) => property.name === name)?.value;
const named = (tree: Tree, role: string): TreeNode[] => tree.filter((node) => node.role?.value === role);

/** What a screen reader is given: where the focus is, which list stands below it, and what was said last. */
async function given(session: CDPSession) {
  const tree = await treeOf(session);
  const field = tree.find(
    (node) => propertyOf(node, "focused")?.value === true && node.role?.value !== "RootWebArea",
  );
  const [at] = propertyOf(field, "activedescendant")?.relatedNodes ?? [];
  const active = tree.find((node) => node.backendDOMNodeId === at?.backendDOMNodeId);
  return {
    field: [field?.role?.value, nameOf(field), text(field?.value?.value)],
    expanded: propertyOf(field, "expanded")?.value,
    at: at ? nameOf(active) : null,
    list: named(tree, "listbox").map(nameOf),
    options: named(tree, "option")
      .filter((node) => /kassel/i.test(nameOf(node)))
      .map((node) => [nameOf(node), propertyOf(node, "selected")?.value === true]),
  };
}

const statusOf = (page: Page) =>
  page.getByRole("region", { name: "Weitere Beteiligte", exact: true }).getByRole("status");
const TOWN = "Kassel, Stadt kreisfrei, 06611000";
const DISTRICT = "Landkreis Kassel Hessen, 06633";
const OTHER = "Niederkassel, Stadt Rhein-Sieg-Kreis, 05382044";
const CLOSED = { expanded: false, at: null, list: [], options: [] };

test("a screen reader is given the field, its list, the choice it stands on and the count", async () => {
  const lead = await ready.walk("lead");
  const { page } = lead;
  await page.goto(`${ready.world.server.origin}${ready.casePath}/schritt/beteiligte`, {
    waitUntil: "networkidle",
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const field = (value: string) => ["combobox", "Kurzer Name", value];

  await page
    .getByRole("region", { name: "Weitere Beteiligte", exact: true })
    .getByLabel("Kurzer Name")
    .focus();
  expect(await given(session)).toEqual({ field: field(""), ...CLOSED });

  await page.keyboard.type("kassel");
  await page.locator("[role=option]:visible").first().waitFor();
  const open = { field: field("kassel"), expanded: true, list: ["Treffer im Gemeindeverzeichnis"] };
  const standing = (at: string | null) => ({
    ...open,
    at,
    options: [TOWN, DISTRICT, OTHER].map((name) => [name, name === at]),
  });
  expect(await given(session)).toEqual(standing(null));
  expect(await statusOf(page).textContent()).toBe("3 Treffer");

  for (const at of [TOWN, DISTRICT, OTHER, null]) {
    await page.keyboard.press("ArrowDown");
    expect(await given(session)).toEqual(standing(at));
  }

  await page.keyboard.press("Escape");
  expect(await given(session)).toEqual({ field: field("kassel"), ...CLOSED });

  await page.keyboard.press("ArrowUp");
  expect(await given(session)).toEqual(standing(OTHER));
  await page.keyboard.press("ArrowUp");
  expect(await given(session)).toEqual(standing(DISTRICT));
  await page.keyboard.press("Enter");
  expect(await given(session)).toEqual({ field: field("Landkreis Kassel"), ...CLOSED });
  await lead.end();
});
