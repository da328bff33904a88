import { expect, test } from "vitest";
import { action, loader } from "~/app/submit/case-withdraw";
import { proceedingsWorld } from "~/tests/db/proceedings-world";
import { colleague } from "~/tests/db/world";
import { argumentsOf, cookieOf, outcome } from "../visit";

test("an editor of the lead reads who takes the application back, and cannot do it past the page", async () => {
  const w = await proceedingsWorld("NW");
  const { applicationId: application, lead } = w;
  const organisationId = lead.memberships[0]?.organisationId ?? "";
  const editor = await colleague(w.db, organisationId, "Bauamt");
  const path = `/antraege/${application}/zuruecknehmen`;
  const page = async (email: string) =>
    loader(argumentsOf(w.db, { application }, { path, cookie: await cookieOf(w.db, email) }));
  expect(await page(editor.email)).toMatchObject({ possible: true, mine: false, approvers: [lead.name] });
  expect(await page(lead.email)).toMatchObject({ possible: true, mine: true, organisationId });

  const send = async (email: string) => {
    const form = new FormData();
    form.set("grund", "Ein Rat hat anders beschlossen.");
    form.set("gesehen", "1");
    return outcome(
      action(argumentsOf(w.db, { application }, { path, cookie: await cookieOf(w.db, email), form })),
    );
  };
  expect(await send(editor.email)).toMatchObject({ status: 403 });
  expect(await w.stands()).toMatchObject({ state: "received" });
  expect(await send(lead.email)).toMatchObject({ status: 302 });
  expect(await w.stands()).toMatchObject({ state: "withdrawn" });
});
