import { describe, expect, test } from "vitest";
import { caseSituation } from "~/db/access/case-situation";
import type { Actor } from "~/db/access/policy/actor";
import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { decide } from "~/db/access/policy/decide";
import { decideState } from "~/db/access/policy/decide-state";
import { deleteDraft } from "~/db/applications/applications";
import { requestCorrections } from "~/db/proceedings/corrections";
import { type NewDecision, recordConsent, recordDecision } from "~/db/proceedings/decisions";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { assignProceeding } from "~/db/proceedings/take-on";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import { saveSections } from "~/db/sections/sections";
import { Refusal } from "~/db/values/refusal";
import { type ProceedingsWorld, proceedingsWorld } from "../proceedings-world";
import { NOW, noticeMail } from "../world";

type World = ProceedingsWorld;
type Attempt = (w: World) => Promise<unknown>;

const refusal: NewDecision = {
  kind: "refusal",
  amountCents: null,
  conditions: [],
  instalments: [],
  reasons: "Das Vorhaben ist nicht neu.",
  reference: null,
  decidedOn: "2026-03-02",
};
const asked = [{ section: "budget", reason: "incomplete" as const, text: "Die Folgekosten fehlen." }];

const withdraw: Attempt = async (w) =>
  withdrawApplication(w.db, w.lead, { ...(await w.given()), reason: "Wir planen neu." });
const giveBack: Attempt = async (w) =>
  returnProceeding(w.db, w.authority, { ...(await w.given()), reason: "Die Kosten fehlen." });
const take: Attempt = async (w) =>
  assignProceeding(w.db, w.authority, { ...(await w.given()), assigneeId: w.authority.personId });
const ask: Attempt = async (w) =>
  requestCorrections(w.db, w.authority, { ...(await w.given()), asked, dueOn: "2026-04-01" });
const consent: Attempt = async (w) =>
  recordConsent(w.db, w.authority, { ...(await w.given()), consentedOn: "2026-03-01", note: null });
const decideIt: Attempt = async (w) =>
  recordDecision(w.db, w.authority, { ...(await w.given()), decision: refusal });
const save =
  (section: string): Attempt =>
  (w) =>
    saveSections(w.db, w.lead, {
      applicationId: w.applicationId,
      changes: [{ section, baseVersion: 1, data: { note: "neu" } }],
      now: NOW,
    });
const remind: Attempt = ({ db, lead, applicationId }) =>
  remindByHand(db, lead, {
    applicationId,
    unready: [],
    noticeMail,
    invitedMail: () => ({ subject: "", text: "" }),
    now: NOW,
  });

type Who = (w: World) => Actor;
const lead: Who = (w) => w.lead;
const landrat: Who = (w) => w.landrat;
const authority: Who = (w) => w.authority;

/** Which row of the table, who does it, what is called. */
const ACTS: [ApplicationAction, Who, Attempt, string?][] = [
  [
    "application.delete",
    lead,
    (w) => deleteDraft(w.db, w.lead, { applicationId: w.applicationId, noticeMail, now: NOW }),
  ],
  ["application.withdraw", lead, withdraw],
  ["section.save", lead, save("budget"), "budget"],
  ["section.save", lead, save("project"), "project"],
  ["reminder.send", lead, remind],
  [
    "statement.add",
    landrat,
    async (w) => addStatement(w.db, w.landrat, { ...(await w.given()), text: "Gut." }),
  ],
  ["proceeding.forward", landrat, async (w) => forwardProceeding(w.db, w.landrat, await w.given())],
  ["proceeding.return", authority, giveBack],
  ["proceeding.take", authority, take],
  ["correction.request", authority, ask],
  ["consent.record", authority, consent],
  ["decision.record", authority, decideIt],
];

/** How a case comes to stand so. */
const SITUATIONS: [string, "HE" | "NW", Attempt[]][] = [
  ["at the first station", "HE", []],
  [
    "at the first station, with its statement",
    "HE",
    [async (w) => addStatement(w.db, w.landrat, { ...(await w.given()), text: "Befürwortet." })],
  ],
  ["received", "NW", []],
  ["received, with the consent", "NW", [consent]],
  ["taken on", "NW", [take]],
  ["asked for a section", "NW", [ask]],
  ["given back", "NW", [giveBack]],
  ["decided", "NW", [consent, decideIt]],
  ["taken back", "NW", [withdraw]],
];

async function worldOf(land: "HE" | "NW", way: readonly Attempt[]): Promise<World> {
  const w = await proceedingsWorld(land);
  for (const act of way) await act(w);
  return w;
}

describe("what the table says is what happens", () => {
  test.each(SITUATIONS)("%s", async (_how, land, way) => {
    const here = await worldOf(land, way);
    for (const [act, who, attempt, section] of ACTS) {
      const { db, applicationId } = here;
      const loaded = await loadProceeding(db, who(here), applicationId);
      if (!loaded) continue;
      const question = section === undefined ? { applicationId } : { applicationId, section };
      const situation = await caseSituation(db.reader, who(here), question);
      const owner = who === lead ? (here.lead.memberships[0]?.organisationId ?? null) : null;
      if (!decide(act, loaded.stands, owner).allowed) continue;
      const now = decideState(act, situation);
      if (now.allowed) await attempt(await worldOf(land, way));
      else {
        const error = await attempt(here).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(Refusal);
        expect(error).toMatchObject({ message: now.text });
      }
    }
  });
});
