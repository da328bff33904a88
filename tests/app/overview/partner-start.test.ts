import { expect, test } from "vitest";
import { action as clearance } from "~/app/clearance/case-clearance";
import { loader } from "~/app/overview/case-overview";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import { addDocument } from "~/db/documents/documents";
import { addMembership, addPerson } from "~/db/people/organisations";
import { invitations } from "~/db/schema/applications";
import { saveSections } from "~/db/sections/sections";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { draft, freshDatabase, member, NOW, noticeMail, PARTNER_PART, partner, pdf } from "~/tests/db/world";

/** As it is entered in NRW, where nobody asks for the office of who signs. */
const ENTERED = {
  name: "Söhrewald",
  kind: "municipality",
  resolution: {
    body: "Rat",
    date: "2026-02-03",
    agendaItem: "4",
    ...{ votesFor: 20, votesAgainst: 0, abstentions: 1 },
    ...{ coversCooperation: true, coversApplication: true },
  },
  signatory: { authority: "Der Bürgermeister" },
};
const CLERK = "amt@soehrewald.example";
const MAYOR = "buergermeister@soehrewald.example";

test("the first page names the one task of whoever looks, and after the yes that it is done", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const clerk = await partner(db, lead.actor, applicationId, CLERK);
  const organisationId = clerk.memberships[0]?.organisationId ?? "";
  const mayor = await addPerson(db, { name: "Büro des Bürgermeisters", email: MAYOR, now: NOW });
  await addMembership(db, { personId: mayor.id, organisationId, role: "approver", now: NOW });
  const at = async (email: string, path: string, form?: FormData) =>
    argumentsOf(
      db,
      { application: applicationId },
      { path, cookie: await cookieOf(db, email), ...(form && { form }) },
    );
  const start = async (email: string) => (await loader(await at(email, "/antraege/x"))).start;

  expect(await start(lead.email)).toBeNull();
  expect(await start(CLERK)).toMatchObject({ task: "enter", name: "Söhrewald", neededBy: null });
  await db.writer.update(invitations).set({ answerBy: "2026-03-20" });
  expect(await start(CLERK)).toMatchObject({ neededBy: "20.03.2026" });
  const file = { section: PARTNER_PART, kind: "resolution" as const, name: "beschluss.pdf", pages: 2 };
  await addDocument(db, clerk, { applicationId, ...file, bytes: pdf("b"), now: NOW });
  const changes = [{ section: PARTNER_PART, baseVersion: 1, data: ENTERED }];
  await saveSections(db, clerk, { applicationId, changes, now: NOW });
  const part = { applicationId, part: PARTNER_PART, noticeMail, now: NOW };
  await requestClearance(db, clerk, { ...part, note: "Bitte heute." });
  expect(await start(CLERK)).toMatchObject({
    task: "wait",
    part: { approvers: ["Büro des Bürgermeisters"] },
  });
  await withdrawClearance(db, clerk, part);
  await requestClearance(db, clerk, { ...part, note: "Bitte heute." });

  const asked = await start(MAYOR);
  expect(asked).toMatchObject({ task: "clear", part: { note: "Bitte heute." } });
  expect(asked?.summary.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    "Beschluss: Rat, 03.02.2026, TOP\u00a04",
    "Abstimmung: 20 Ja, 0 Nein, 1 Enthaltung",
    "Beschlossen ist: die Zusammenarbeit und der Antrag auf Förderung",
    "Datei: beschluss.pdf, 2 Seiten, hochgeladen 02.03.2026",
    "Vergleich mit der Datei: Die Datei wird noch gelesen.",
    "Wer unterschreibt: Der Bürgermeister",
    `Eingetragen von: ${CLERK}, 02.03.2026`,
  ]);
  const form = new FormData();
  form.set("absicht", "freigeben");
  form.set("teil", PARTNER_PART);
  form.set("gesehen", String(asked?.part.seen));
  const answer = await outcome(clearance(await at(MAYOR, "/antraege/x/freigabe?von=antrag", form)));
  expect(answer instanceof Response && answer.headers.get("Location")).toBe(`/antraege/${applicationId}`);
  for (const email of [MAYOR, CLERK])
    expect(await start(email)).toMatchObject({ task: "done", neededBy: null });
});
