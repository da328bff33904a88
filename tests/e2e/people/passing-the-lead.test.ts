import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { noticeMail } from "../../db/world";
import { keepFailurePictures } from "../story/failure-pictures";
import { mailboxOf, type ReadyCase, readyCase } from "../story/ready-case";
import { unfold } from "../story/unfold";
import { actorOf } from "../story/visitors";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let lead: Walker;
let other: Walker;

/** Söhrewald, which the operator has entered, takes its part over: it may lead. */
async function joinSoehrewald() {
  const { db, now, casePath, sectionOf } = ready;
  const given = { name: "Gemeinde Söhrewald", kind: "municipality" as const, key: "06633024", now };
  const { id: organisationId } = await addOrganisation(db, given);
  const email = mailboxOf("soehrewald");
  const { id: personId } = await addPerson(db, { name: "Rathaus Söhrewald", email, now });
  await addMembership(db, { personId, organisationId, role: "approver", now });
  let token = "";
  await invite(db, await actorOf(ready, "lead"), {
    applicationId: casePath.split("/").at(-1) ?? "",
    section: sectionOf("Söhrewald"),
    email,
    linkFor: (secret) => {
      token = secret;
      return secret;
    },
    mail: ({ link }) => ({ subject: "Einladung", text: link }),
    now,
  });
  const accepted = await acceptInvitation(db, { token, noticeMail, now });
  if (!accepted.ok) throw new Error(accepted.reason);
}

beforeAll(async () => {
  ready = await readyCase();
  await joinSoehrewald();
  lead = await ready.walk("lead");
  other = await ready.walk("soehrewald");
});
afterAll(async () => {
  await lead.end();
  await other.end();
  await ready.end();
});
keepFailurePictures();

const leading = () => `${ready.casePath}/federfuehrung`;
const press = ({ page }: Walker, name: string) => page.getByRole("button", { name, exact: true }).click();
const says = ({ page }: Walker, text: string) => page.getByText(text).first().waitFor();

describe("passing the lead", () => {
  test("shows what changes, is offered, and waits", async () => {
    await lead.open(ready.casePath);
    await lead.page.getByRole("link", { name: "Federführung abgeben" }).click();
    await says(lead, "kann federführend werden, sobald der Betreiber die Organisation einträgt");
    await lead.lookTwice("lead-candidates");
    await lead.page.getByRole("link", { name: "Federführung an Söhrewald: Folgen ansehen" }).click();
    await says(lead, "Die berechnete Förderung bleibt bei 75.000 €.");
    await says(lead, "Einreichen kann dann eine freigebende Person von Söhrewald.");
    await lead.lookTwice("lead-consequences");
    await lead.page.getByLabel("Mitteilung dazu").fill("Sie haben das Personal dafür.");
    await press(lead, "Söhrewald die Federführung anbieten");
    await says(lead, "Angeboten: Gemeinde Söhrewald");
    await lead.lookTwice("lead-offered");
  });

  test("an editor of the lead may look, and not offer", async () => {
    const editor = await ready.walk("editor");
    await editor.open(leading());
    await says(editor, "Angeboten: Gemeinde Söhrewald");
    await editor.end();
  });

  test("the other side sees it on its first page, and takes it over", async () => {
    await other.open(ready.casePath);
    await says(other, "Gemeinde Niestetal bietet Ihnen die Federführung an");
    await other.lookTwice("lead-offer-overview");
    await other.page.getByRole("link", { name: "Folgen ansehen und antworten" }).click();
    await says(other, "„Sie haben das Personal dafür.“");
    await other.lookTwice("lead-answer");
    await press(other, "Federführung übernehmen");
    await other.page.waitForURL(`**${ready.casePath}`);
    await other.page.getByRole("heading", { name: "Ihr Antrag" }).waitFor();
    await says(other, "federführend: Gemeinde Söhrewald");
    await other.lookTwice("lead-taken");
    await other.open(`${ready.casePath}/einreichen`);
    await other.page.getByRole("button", { name: /^Antrag .*einreichen$/ }).waitFor();
  });

  test("the former lead keeps its own part, and can have the lead back", async () => {
    await lead.open(ready.casePath);
    await lead.page.getByRole("heading", { name: "Ihr Teil des Antrags" }).waitFor();
    await lead.lookTwice("lead-former");
    await other.open(leading());
    await other.page.getByRole("link", { name: "Federführung an Niestetal: Folgen ansehen" }).click();
    await press(other, "Niestetal die Federführung anbieten");
    await says(other, "Angeboten: Gemeinde Niestetal");
    await lead.open(leading());
    await press(lead, "Federführung übernehmen");
    await lead.page.getByRole("heading", { name: "Ihr Antrag" }).waitFor();
  });
});

describe("exchanging a participant", () => {
  const exchange = () =>
    `${ready.casePath}/beteiligte/${ready.sectionOf("Kaufungen").replace("participant:", "")}/austauschen`;

  test("shows what changes before, and can be taken back after", async () => {
    await lead.open(`${ready.casePath}/schritt/beteiligte`);
    const way = lead.page.locator(`a[href="${exchange()}"]`);
    await unfold(way);
    await way.click();
    await press(lead, "Folgen ansehen");
    await says(lead, "Tragen Sie den Namen ein.");
    await lead.page.getByLabel("Kurzer Name").fill("Lohfelden");
    await lead.page.getByLabel("Amtlicher Schlüssel").fill("06633016");
    await press(lead, "Folgen ansehen");
    await says(lead, "Voraussetzungen, die dann anders ausfallen");
    await lead.lookTwice("exchange-consequences");
    await press(lead, "Kaufungen gegen Lohfelden austauschen");
    await says(lead, "Lohfelden steht jetzt an der Stelle von Kaufungen");
    await lead.lookTwice("exchange-done");
    await press(lead, "Austausch zurücknehmen");
    await lead.page.waitForURL("**/schritt/beteiligte");
    const text = await lead.page.locator("main").textContent();
    expect(text).toContain("Kaufungen");
    expect(text).not.toContain("Lohfelden");
  });

  test("taking one out shows the same", async () => {
    await lead.open(exchange().replace("austauschen", "entfernen"));
    await says(lead, "Die berechnete Förderung ändert sich von 75.000 €");
    await lead.lookTwice("remove-consequences");
  });
});
