import { beforeAll, describe, expect, test } from "vitest";
import { loader as proceeding } from "~/app/proceeding/proceeding";
import { UNDISPATCHED } from "~/app/standing/undispatched";
import { loader as submissionOf } from "~/app/submission/submission";
import { action, loader } from "~/app/submit/case-submit";
import { loader as submitted } from "~/app/submit/submitted/case-submitted";
import type { Actor } from "~/db/access/policy/actor";
import { type Database, openDatabase } from "~/db/engine/open";
import { recordReading } from "~/db/readings/due-readings";
import { readReceipt, readSubmissionPdf } from "~/db/submissions/submissions";
import { KAUFUNGEN_MINUTES } from "~/tests/e2e/story/resolution-file";
import { pageTexts, squeezed } from "~/tests/forms/papers/pdf/read-pdf";
import { argumentsOf, cookieOf, outcome } from "../visit";
import { ANSWERED, ASKED, type Land, MADE, type TurnOfYear, turnOfYear } from "./turn-of-year";

const textOf = async (bytes: Uint8Array | null) =>
  squeezed((await pageTexts(bytes ?? new Uint8Array())).join("\n"));

/** The pages of one case as its people open them. */
function visits(db: Database, w: TurnOfYear) {
  const application = w.applicationId;
  const args = async (actor: Actor, path: string, now: string, form?: FormData) => ({
    path,
    cookie: await cookieOf(db, actor.email, now),
    now,
    ...(form && { form }),
  });
  return {
    page: async (now: string) =>
      loader(
        argumentsOf(db, { application }, await args(w.lead, `/antraege/${application}/einreichen`, now)),
      ),
    afterwards: async (now: string) =>
      submitted(
        argumentsOf(db, { application }, await args(w.lead, `/antraege/${application}/eingereicht`, now)),
      ),
    send: async (values: Record<string, string>, now: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) form.set(name, value);
      const sent = await args(w.lead, `/antraege/${application}/einreichen`, now, form);
      return outcome(action(argumentsOf(db, { application }, sent)));
    },
    sealed: async (actor: Actor, number: string, now: string) =>
      submissionOf(argumentsOf(db, { number }, await args(actor, `/eingereicht/${number}`, now))),
    proceeding: async (actor: Actor, number: string, now: string) =>
      proceeding(argumentsOf(db, { number }, await args(actor, `/vorgaenge/${number}`, now))),
  };
}

async function worldOf(land: Land, options: { inSystem?: boolean } = {}) {
  const db = await openDatabase(":memory:");
  const w = await turnOfYear(db, land, options);
  return { db, w, ...visits(db, w) };
}

describe("HE: a resolution says otherwise than the form", () => {
  const NUMBER = "IKZ-HE-2026-0001";
  let world: Awaited<ReturnType<typeof worldOf>>;
  beforeAll(async () => {
    world = await worldOf("HE");
    const stored = await world.w.load();
    const section = stored.sections.find(({ data }) => data.name === "Kaufungen")?.name;
    const file = stored.documents.find((one) => one.section === section && one.kind === "resolution");
    const read = { ok: true as const, pages: [KAUFUNGEN_MINUTES.join("\n")], cut: false };
    await recordReading(world.db, { documentId: file?.id ?? "", read, now: MADE });
  });

  test("the page says what goes where, and names every deviation", async () => {
    const shown = await world.page(MADE);
    expect(shown.summary.lines.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Beantragt", "Beteiligte (3)", "Einsparung"]),
    );
    expect(shown.summary.lines.find(({ label }) => label === "Einsparung")?.value).toMatch(/€ im Jahr.* %$/);
    expect(shown).toMatchObject({
      resubmission: null,
      next: {
        anew: true,
        holder: "Landrat des Landkreises Kassel",
        over: ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel"],
        outside: [],
      },
      entitlement: { text: expect.stringContaining("Rechtsanspruch"), source: { certainty: "secondary" } },
    });
    expect(shown.deviations.map(({ aspect, participant }) => [aspect, participant])).toEqual([
      ["years", "Gemeinde Kaufungen"],
      ["date", "Gemeinde Kaufungen"],
    ]);
  });

  test("without every tick it is refused and nothing entered is lost; the ticks are kept for who judges", async () => {
    const { deviations, seen } = await world.page(MADE);
    const [one, other] = deviations.map(({ name }) => name);
    const typed = { bestaetigt: "ja", gesehen: seen, [one ?? ""]: "ja" };
    expect(await world.send(typed, MADE)).toMatchObject({
      init: { status: 422 },
      data: { errors: [{ field: other, message: expect.stringContaining("Kaufungen") }], typed },
    });
    const done = await world.send({ ...typed, [other ?? ""]: "ja" }, MADE);
    expect(done).toMatchObject({ status: 302 });
    expect(done instanceof Response && done.headers.get("location")).toMatch(
      /^\/antraege\/[^/]+\/eingereicht$/,
    );
    await world.w.passStations(ASKED);
    const { comparisons } = await world.sealed(world.w.authority, NUMBER, ASKED);
    const ticked = comparisons.flatMap(({ lines }) => lines).filter((line) => line.ticked !== undefined);
    expect(ticked.map(({ aspect }) => aspect)).toEqual(["years", "date"]);
    expect(ticked[0]?.ticked).toEqual({ by: world.w.lead.name, on: "15.12.2026" });
  });

  test("on its way it has no confirmation of arrival, even once the ministry has it", async () => {
    const shown = await world.afterwards(ASKED);
    expect(shown).toMatchObject({
      number: NUMBER,
      receipt: { word: "Sendebestätigung" },
      where: [
        "Der Antrag liegt bei: Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz",
        expect.stringContaining("Regierungspräsidium Kassel"),
      ],
    });
    // Both stations have passed it on.
    expect(shown.steps.map(({ title }) => title)).toEqual(["Die Behörde prüft und entscheidet"]);
    const receipt = await textOf(await readReceipt(world.db, world.w.lead, NUMBER));
    expect(receipt).toContain(squeezed("auf dem Dienstweg bei: Landrat des Landkreises Kassel"));
    expect(receipt).not.toContain("Eingangsbestätigung");
  });

  test("its answer goes straight back to the ministry that asked, and every page and paper says so", async () => {
    const { w, db, page, afterwards } = world;
    await w.askAgain(ASKED);
    const ministry = "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz";
    expect(await afterwards(ASKED)).toMatchObject({
      title: "Zu Ihrem Antrag wird etwas nachgefordert",
      onItsWay: false,
      news: [{ kind: "asked" }],
      steps: [],
    });
    await w.change(ASKED);
    const { next } = await page(ASKED);
    expect(next).toEqual({ anew: false, holder: ministry, over: [], outside: [] });
    await w.handIn(ASKED);
    const shown = await afterwards(ASKED);
    expect([shown.title, shown.where[0]]).toEqual([
      "Ihr Antrag ist eingereicht",
      `Der Antrag liegt bei: ${ministry}`,
    ]);
    expect(shown.steps.map(({ title }) => title)).toEqual(["Die Behörde prüft und entscheidet"]);
    const receipt = async (version: number) => textOf(await readReceipt(db, w.lead, NUMBER, version));
    expect(await receipt(2)).toContain(squeezed("liegt seitdem der Behörde vor"));
    expect(await receipt(2)).not.toContain("Dienstweg");
    expect(await receipt(1)).toContain(squeezed("Auf dem Dienstweg über"));
  });
});

test("NW: a further version says what it answers and changes, and takes an answer that all read", async () => {
  const number = "IKZ-NW-2026-0001";
  const { db, w, page, afterwards, send, sealed, proceeding: proceedingOf } = await worldOf("NW");
  const first = await page(MADE);
  expect(first.entitlement?.source).toMatchObject({ provision: "Nr. 1.3", certainty: "official" });
  // The first version answers nothing: what was slipped in is not kept.
  await send({ bestaetigt: "ja", gesehen: first.seen, begleittext: "Hallo" }, MADE);
  expect(await afterwards(MADE)).toMatchObject({
    receipt: { word: "Eingangsbestätigung" },
    where: ["Der Antrag liegt bei: Bezirksregierung Detmold"],
    covering: null,
  });
  // It lies with the authority as it is.
  expect((await page(MADE)).resubmission).toMatchObject({ nothingNew: true });

  await w.askAgain(ASKED);
  expect((await afterwards(ASKED)).news.map(({ title }) => title)).toEqual([
    "Nachforderung zu einem Abschnitt, Antwort bis 31.01.2027",
  ]);
  expect((await page(ASKED)).resubmission).toMatchObject({
    asked: [{ text: "Beschreiben Sie den Stand.", askedOn: "21.12.2026", changed: false }],
    differences: { sections: [], files: [] },
    nothingNew: false,
  });
  expect(await send({ bestaetigt: "ja", gesehen: (await page(ASKED)).seen }, ASKED)).toMatchObject({
    init: { status: 409 },
    data: { errors: [{ field: "begleittext", message: expect.stringContaining("wie in Fassung 1") }] },
  });
  await w.change(ANSWERED);
  const shown = await page(ANSWERED);
  expect(shown.resubmission).toMatchObject({
    from: 1,
    to: 2,
    asked: [{ label: "Vorhaben", due: "31.01.2027, noch 11 Tage", changed: true }],
    differences: { sections: [{ label: "Vorhaben", fields: [{ after: "Stand vom 2027-01-20: 1" }] }] },
  });
  const begleittext = "Der Stand ist ergänzt.\nWir bitten um Prüfung.";
  expect(await send({ gesehen: shown.seen, begleittext }, ANSWERED)).toMatchObject({
    init: { status: 422 },
    data: { typed: { begleittext: expect.stringContaining("Wir bitten um Prüfung.") } },
  });
  expect(
    await send({ bestaetigt: "ja", gesehen: shown.seen, begleittext: "x".repeat(6_001) }, ANSWERED),
  ).toMatchObject({ data: { errors: [{ field: "begleittext" }] } });
  await send({ bestaetigt: "ja", gesehen: shown.seen, begleittext }, ANSWERED);

  expect((await sealed(w.authority, number, ANSWERED)).covering).toBe(begleittext);
  expect((await proceedingOf(w.authority, number, ANSWERED)).versions).toMatchObject([
    { version: 1, covering: null },
    { version: 2, covering: begleittext },
  ]);
  const letter = await textOf(await readSubmissionPdf(db, w.lead, number, 2));
  expect(letter).toContain(squeezed("Zu dieser Fassung Der Stand ist ergänzt."));
  expect(await textOf(await readSubmissionPdf(db, w.lead, number, 1))).not.toContain(
    squeezed("Zu dieser Fassung"),
  );
});

test("HE: after a return the page says who gave it back and why, and that it goes back there", async () => {
  const { w, page, afterwards, proceeding: proceedingOf } = await worldOf("HE");
  await w.handIn(MADE);
  await w.giveBack(ASKED);
  expect((await page(ASKED)).next).toMatchObject({ anew: false, holder: "Landrat des Landkreises Kassel" });
  expect(await afterwards(ASKED)).toMatchObject({
    title: "Ihr Antrag ist zurückgegeben",
    news: [{ kind: "returned" }],
    where: [],
    steps: [],
  });
  const stations = async (now: string) =>
    (await proceedingOf(w.lead, "IKZ-HE-2026-0001", now)).stations.map(({ state, here }) => [state, here]);
  expect(await stations(ASKED)).toEqual([
    ["erreicht 15.12.2026, 10:00 Uhr, zurückgegeben 21.12.2026, 10:00 Uhr", false],
    ["noch nicht erreicht", false],
  ]);
  expect((await page(ASKED)).resubmission).toMatchObject({
    asked: [],
    returned: { by: "Landrat des Landkreises Kassel", reason: "Der Stand fehlt.", on: "21.12.2026" },
  });
  await w.change(ASKED);
  await w.handIn(ANSWERED);
  expect(await stations(ANSWERED)).toEqual([
    ["zurückgegeben 21.12.2026, 10:00 Uhr, liegt hier seit 20.01.2027, 10:00 Uhr", true],
    ["noch nicht erreicht", false],
  ]);
  await w.withdraw(ANSWERED);
  expect(await stations(ANSWERED)).toEqual([
    ["zurückgegeben 21.12.2026, 10:00 Uhr, erreicht 20.01.2027, 10:00 Uhr", false],
    ["nicht erreicht", false],
  ]);
  expect(await afterwards(ANSWERED)).toMatchObject({
    title: "Ihr Antrag ist zurückgenommen",
    onItsWay: false,
    news: [{ kind: "withdrawn" }],
  });
  expect(await page(ANSWERED)).toMatchObject({
    next: { anew: true, holder: "Landrat des Landkreises Kassel" },
    resubmission: { asked: [], returned: null, withdrawnOn: "20.01.2027" },
  });
});

test("an authority outside has nothing until it is sent, and the receipt says so", async () => {
  const { db, w, page, afterwards } = await worldOf("NW", { inSystem: false });
  expect(await page(MADE)).toMatchObject({ next: { holder: null, anew: true } });
  await w.handIn(MADE);
  expect(await afterwards(MADE)).toMatchObject({
    undispatched: true,
    receipt: { word: "Sendebestätigung" },
    addressee: { name: "Bezirksregierung Detmold", lines: expect.arrayContaining(["32756 Detmold"]) },
    arrival: expect.stringContaining("31.12.2026"),
    where: [UNDISPATCHED, expect.anything()],
  });
  expect(await textOf(await readReceipt(db, w.lead, "IKZ-NW-2026-0001"))).toContain(
    squeezed("Sie hat noch nichts erhalten"),
  );
});
