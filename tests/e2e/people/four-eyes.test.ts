import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepFailurePictures } from "../story/failure-pictures";
import { mailboxOf, type ReadyCase, readyCase } from "../story/ready-case";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let editor: Walker;
let approver: Walker;
beforeAll(async () => {
  ready = await readyCase();
  editor = await ready.walk("editor");
  approver = await ready.walk("lead", { javaScriptEnabled: false });
});
afterAll(async () => {
  await editor.end();
  await ready.end();
});
keepFailurePictures();

const clearance = () => `${ready.casePath}/freigabe`;
const press = ({ page }: Walker, name: string) => page.getByRole("button", { name, exact: true }).click();
const says = ({ page }: Walker, text: string) => page.getByText(text).first().waitFor();

describe("two people, one part", () => {
  test("the editor hands over; the steps are to read only", async () => {
    await editor.open(ready.casePath);
    await editor.page.getByRole("link", { name: "Teil zur Freigabe geben" }).click();
    await editor.page.getByLabel("Mitteilung dazu").fill("Bitte bis Freitag.");
    await editor.lookTwice("clearance-open");
    await press(editor, "Zur Freigabe geben");
    await says(editor, "Postfach editor hat den Teil am 17.08.2021");
    await editor.lookTwice("clearance-requested");
    await editor.open(`${ready.casePath}/schritt/vorhaben`);
    await says(editor, "Dieser Teil liegt zur Freigabe");
    await says(editor, "Diesen Schritt können Sie nur lesen");
    expect(await editor.page.locator("main :is(input, textarea, select)").count()).toBe(0);
    await editor.lookTwice("step-locked");
    await editor.page.getByRole("link", { name: /^Weiter / }).click();
    await editor.page.waitForURL(`**${ready.casePath}/schritt/vereinbarung`);
  });

  test("the approver, without JavaScript, returns it only with a reason", async () => {
    await approver.open(clearance());
    await says(approver, "„Bitte bis Freitag.“");
    await press(approver, "Mit Begründung zurückgeben");
    await says(approver, "Nennen Sie den Grund. Er steht danach im Verlauf.");
    await approver.page.getByLabel("Grund, wenn Sie den Teil zurückgeben").fill("Die Ziele sind zu knapp.");
    await press(approver, "Mit Begründung zurückgeben");
    await editor.open(ready.casePath);
    await says(editor, "zurückgegeben");
    await says(editor, "„Die Ziele sind zu knapp.“");
    await editor.lookTwice("overview-returned");
  });

  test("what was typed while it was handed over is kept", async () => {
    const { page } = editor;
    await editor.open(`${ready.casePath}/schritt/vorhaben`);
    await approver.open(clearance());
    await press(approver, "Zur Freigabe geben");
    await page.getByLabel("Ziele", { exact: true }).fill("Ausführliche Ziele.");
    await page.getByRole("button", { name: /^Weiter / }).click();
    await says(editor, "Nicht gespeichert");
    expect(await page.getByLabel("Ziele", { exact: true }).inputValue()).toBe("Ausführliche Ziele.");
    await editor.lookTwice("step-unsaved");
    await approver.open(clearance());
    await press(approver, "Zurücknehmen und weiter bearbeiten");
    await page.getByRole("button", { name: /^Weiter / }).click();
    await page.waitForURL(`**${ready.casePath}/schritt/vereinbarung`);
  });

  test("the approver clears; a change afterwards is shown", async () => {
    const { page } = editor;
    await editor.open(clearance());
    await press(editor, "Zur Freigabe geben");
    await says(editor, "liegt zur Freigabe");
    await approver.open(clearance());
    const looking = await ready.walk("lead");
    await looking.open(clearance());
    await looking.lookTwice("clearance-answer");
    await looking.end();
    await press(approver, "Teil freigeben");
    await says(approver, "hat den Teil am 17.08.2021");
    await editor.open(`${ready.casePath}/schritt/vorhaben`);
    await page.getByLabel("Ziele", { exact: true }).fill("Andere Ziele.");
    await page.getByRole("button", { name: /^Weiter / }).click();
    await page.waitForURL(`**${ready.casePath}/schritt/vereinbarung`);
    await editor.open(clearance());
    await says(editor, "Seit der Freigabe geändert: das Vorhaben");
    await editor.page.getByText("Verlauf der Freigabe").click();
    await editor.lookTwice("clearance-lifted");
  });

  test("the last step tells the editor who submits", async () => {
    await editor.open(`${ready.casePath}/einreichen`);
    await says(editor, "In Ihrer Organisation ist das: Gemeinde Niestetal.");
    expect(await editor.page.getByRole("button", { name: /^Antrag .*einreichen$/ }).count()).toBe(0);
    await editor.lookTwice("submit-editor");
    await editor.page.getByRole("link", { name: "Antrag zur Freigabe geben" }).click();
    await editor.page.waitForURL(`**${clearance()}`);
  });
});

describe("an organisation without approver", () => {
  test("is told so and names its first, who clears alone and is told that, too", async () => {
    const partner = await ready.walk("partner");
    const { page } = partner;
    await partner.open(ready.casePath);
    await says(partner, "hat noch keine freigebende Person");
    await partner.lookTwice("overview-without-approver");
    await partner.follow(page.getByRole("link", { name: "Freigebende Person benennen" }));
    await partner.lookTwice("organisation-without-approver");
    await page.getByText("Meine Rolle ändern").click();
    await press(partner, "Mich als freigebende Person benennen");
    await says(partner, "hat sich selbst als freigebende Person eingetragen.");
    await partner.open(clearance());
    await press(partner, "Zur Freigabe geben");
    await says(partner, "In Ihrer Organisation gibt es keine zweite Person, die freigibt");
    await partner.lookTwice("clearance-alone");
    await press(partner, "Teil freigeben");
    await says(partner, "freigegeben, ohne zweite Person.");
    await partner.end();
  });
});

describe("the organisation's page", () => {
  test("adds a colleague, names a deputy, hands over, and shows what happened", async () => {
    const mayor = await ready.walk("lead");
    const { page } = mayor;
    await mayor.open("/konto");
    await page.locator("main").getByRole("link", { name: "Gemeinde Niestetal" }).click();
    await page.getByLabel("E-Mail-Adresse").fill("kein postfach");
    await page.getByLabel("Name", { exact: true }).fill("Kämmerei");
    await page.getByRole("button", { name: "Person aufnehmen" }).click();
    if (await page.getByLabel("E-Mail-Adresse").evaluate((field) => field.matches(":invalid")))
      await page.getByLabel("E-Mail-Adresse").fill("kaemmerei@niestetal.example");
    await press(mayor, "Person aufnehmen");
    await says(mayor, "hat Kämmerei aufgenommen, als bearbeitende Person.");
    const mails = ready.world.mails;
    await expect
      .poll(() => mails.mails.some(({ to }) => to.includes("kaemmerei@niestetal.example")))
      .toBe(true);

    await page.getByLabel("Wer vertritt").selectOption({ label: `Postfach editor (${mailboxOf("editor")})` });
    await page.getByLabel("Wer vertreten wird").selectOption({ index: 1 });
    await page.getByLabel("Erster Tag").fill("17.08.2021");
    await page.getByLabel("Letzter Tag").fill("16.08.2021");
    await press(mayor, "Vertretung benennen");
    await says(mayor, "Der letzte Tag liegt vor dem ersten.");
    expect(await page.getByLabel("Letzter Tag").inputValue()).toBe("16.08.2021");
    await mayor.lookTwice("organisation-refused");
    await page.getByLabel("Letzter Tag").fill("20.08.2021");
    await press(mayor, "Vertretung benennen");
    await says(mayor, "vom 17.08.2021 bis 20.08.2021, also heute.");
    await mayor.lookTwice("organisation");

    const stand = await ready.walk("editor");
    await stand.open(`${ready.casePath}/einreichen`);
    await stand.page.getByRole("button", { name: /^Antrag .*einreichen$/ }).waitFor();
    await stand.end();

    await page
      .getByLabel("An wen Sie übergeben")
      .selectOption({ label: "Kämmerei (kaemmerei@niestetal.example)" });
    await page.getByRole("textbox", { name: /^Mitteilung dazu/ }).fill("Ich wechsle das Amt.");
    await press(mayor, "Aufgaben übergeben");
    await says(mayor, "hat die eigenen Aufgaben an Kämmerei übergeben.");
    await mayor.lookTwice("organisation-handed-over");
    await mayor.open(`${ready.casePath}/einreichen`);
    await says(mayor, "In Ihrer Organisation ist das: Kämmerei");
    await mayor.end();
  });
});
