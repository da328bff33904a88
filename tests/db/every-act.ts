import { closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import {
  correctDecision,
  type NewDecision,
  recordAppeal,
  recordConsent,
  recordDecision,
} from "~/db/proceedings/decisions";
import type { ListTurn } from "~/db/proceedings/list/list-order";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { readStatementFile } from "~/db/proceedings/read-statement-file";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { assignProceeding } from "~/db/proceedings/take-on";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { saveSections } from "~/db/sections/sections";
import type { ProceedingsWorld } from "./proceedings-world";
import { NOW, pdf } from "./world";

const refusal: NewDecision = {
  kind: "refusal",
  amountCents: null,
  conditions: [],
  instalments: [],
  reasons: "Das Vorhaben ist nicht neu.",
  reference: null,
  decidedOn: "2026-03-02",
};

/** Along the Dienstweg, if there is one. */
async function passStations({ db, applicationId, landrat, presidium, stands, given }: ProceedingsWorld) {
  for (const actor of [landrat, presidium]) {
    if ((await stands()).state !== "supervision") return;
    const file = { name: "a.pdf", bytes: pdf("a"), pages: 1 };
    await addStatement(db, actor, { ...(await given()), text: "Befürwortet.", file });
    const loaded = await loadProceeding(db, actor, applicationId);
    for (const { statements } of loaded?.stations ?? [])
      for (const { id } of statements) await readStatementFile(db, actor, id);
    await forwardProceeding(db, actor, await given());
  }
}

const TURNS: ListTurn[] = [
  { to: "first" },
  { to: "last" },
  ...(["after", "before"] as const).map((to) => ({
    to,
    place: { arrivedAt: NOW, dueOn: "2026-04-01", number: "IKZ-HE-2026-0001" },
  })),
];

/** Every page of the lists, in every order, narrowed in every way. */
async function lists({ db, authority, presidium }: ProceedingsWorld) {
  for (const sort of ["newest", "oldest", "due"] as const)
    for (const turn of TURNS)
      for (const assignee of [null, "nobody", authority.personId])
        for (const search of ["", "niestetal", "ni niestetal"]) {
          const filter = { sort, turn, assignee, search, limit: 1 };
          await listProceedings(db, authority, { ...filter, as: "authority", states: [] });
          await listProceedings(db, presidium, {
            ...filter,
            as: "supervision",
            states: ["received", "decided"],
          });
        }
}

async function changeBudget({ db, lead, applicationId }: ProceedingsWorld, baseVersion: number) {
  const changes = [{ section: "budget", baseVersion, data: { note: `Fassung ${baseVersion + 1}` } }];
  await saveSections(db, lead, { applicationId, changes, now: NOW });
}

/** Does everything once that supervision and authority can do with a case, and looks at it in between. */
export async function everyAct(w: ProceedingsWorld): Promise<void> {
  const { db, authority, lead, applicationId, given } = w;
  await passStations(w);
  await assignProceeding(db, authority, { ...(await given()), assigneeId: authority.personId });
  const asked = [{ section: "budget", reason: "incomplete" as const, text: "Die Folgekosten fehlen." }];
  await requestCorrections(db, authority, { ...(await given()), asked, dueOn: "2026-04-01" });
  await changeBudget(w, 1);
  await w.handIn({ budget: 2 });
  const correctionId = (await loadProceeding(db, authority, applicationId))?.corrections[0]?.id ?? "";
  await closeCorrection(db, authority, { ...(await given()), correctionId, note: null });
  await returnProceeding(db, authority, {
    ...(await given()),
    reason: "Der Antrag passt nicht zum Vertrag.",
  });
  await withdrawApplication(db, lead, { ...(await given()), reason: "Der Vertrag wird neu verhandelt." });
  await changeBudget(w, 2);
  await w.handIn({ budget: 3 });
  await lists(w);
  await passStations(w);
  if ((await w.stands()).land === "NW")
    await recordConsent(db, authority, { ...(await given()), consentedOn: "2026-03-01", note: null });
  await recordDecision(db, authority, { ...(await given()), decision: refusal });
  const corrects = (await loadProceeding(db, authority, applicationId))?.decisions[0]?.id ?? "";
  await correctDecision(db, authority, { ...(await given()), corrects, decision: refusal });
  const appeal = {
    decisionId: corrects,
    receivedOn: "2026-03-20",
    lodgedBy: "Niestetal",
    text: "Es ist neu.",
  };
  await recordAppeal(db, authority, { ...(await given()), ...appeal });
}
