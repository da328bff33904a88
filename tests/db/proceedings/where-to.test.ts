import { expect, test } from "vitest";
import { requestCorrections } from "~/db/proceedings/corrections";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { nextStop } from "~/db/proceedings/where-to";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { AUTHORITY, officeNamed } from "~/tests/db/world";

const LANDRAT = "Landrat des Landkreises Kassel";
const PRESIDIUM = "Regierungspräsidium Kassel";
const CHANNEL = [LANDRAT, PRESIDIUM].map((station) => ({
  station,
  office: officeNamed(station)?.key ?? "",
  role: "supervision" as const,
  sources: [],
}));

const stopIn = ({ db, applicationId }: ProceedingsWorld, channel = CHANNEL) =>
  nextStop(db, { applicationId, land: "HE", channel, authorityOffice: officeNamed(AUTHORITY)?.key ?? "" });

async function pass(w: ProceedingsWorld, ...actors: ProceedingsWorld["landrat"][]) {
  for (const actor of actors) {
    movedTo(await addStatement(w.db, actor, { ...(await w.given()), text: "Wir befürworten den Antrag." }));
    movedTo(await forwardProceeding(w.db, actor, await w.given()));
  }
}
const giveBack = async (w: ProceedingsWorld, actor: ProceedingsWorld["landrat"]) =>
  movedTo(await returnProceeding(w.db, actor, { ...(await w.given()), reason: "Der Beschluss fehlt." }));
async function ask(w: ProceedingsWorld) {
  const asked = [{ section: "project", reason: "incomplete" as const, text: "Zum Vorhaben." }];
  movedTo(await requestCorrections(w.db, w.authority, { ...(await w.given()), asked, dueOn: "2026-04-01" }));
}
const takeBack = async (w: ProceedingsWorld) =>
  movedTo(await withdrawApplication(w.db, w.lead, { ...(await w.given()), reason: "Wir planen neu." }));

type Row = [
  string,
  (w: ProceedingsWorld) => Promise<unknown>,
  { holder: string; anew: boolean; over: string[] },
];

test.each<Row>([
  [
    "of its own accord while it lies with the first station",
    async () => {},
    { holder: LANDRAT, anew: false, over: [LANDRAT, PRESIDIUM] },
  ],
  [
    "after the second station gave it back",
    async (w) => {
      await pass(w, w.landrat);
      await giveBack(w, w.presidium);
    },
    { holder: PRESIDIUM, anew: false, over: [PRESIDIUM] },
  ],
  [
    "answering the ministry",
    async (w) => {
      await pass(w, w.landrat, w.presidium);
      await ask(w);
    },
    { holder: AUTHORITY, anew: false, over: [] },
  ],
  [
    "after the ministry gave it back",
    async (w) => {
      await pass(w, w.landrat, w.presidium);
      await giveBack(w, w.authority);
    },
    { holder: AUTHORITY, anew: false, over: [] },
  ],
  [
    "after it was taken back",
    async (w) => {
      await pass(w, w.landrat);
      await takeBack(w);
    },
    { holder: LANDRAT, anew: true, over: [LANDRAT, PRESIDIUM] },
  ],
])("the next version goes where it is said to go: %s", async (_, before, to) => {
  const w = await proceedingsWorld("HE");
  await before(w);
  expect(await stopIn(w)).toEqual({ ...to, outside: [] });
  const answer = { covering: "Unsere Antwort." };
  expect(await w.handIn({}, answer)).toMatchObject({ ok: true, version: 2 });
  const { holderOrganisationId } = await w.stands();
  const holders = new Map([
    [LANDRAT, w.landrat],
    [PRESIDIUM, w.presidium],
    [AUTHORITY, w.authority],
  ]);
  const [membership] = holders.get(to.holder)?.memberships ?? [];
  expect(holderOrganisationId).toBe(membership?.organisationId);
});

test("a station outside this system is passed over and named; another one makes the way new", async () => {
  const w = await proceedingsWorld("HE");
  await giveBack(w, w.landrat);
  const other = "Landrat des Schwalm-Eder-Kreises";
  const station = { station: other, office: officeNamed(other)?.key ?? "", role: "supervision" as const };
  expect(await stopIn(w, [{ ...station, sources: [] }, ...CHANNEL.slice(1)])).toEqual({
    holder: PRESIDIUM,
    anew: true,
    over: [other, PRESIDIUM],
    outside: [other],
  });
});
