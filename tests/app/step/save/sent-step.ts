import { storedCase } from "~/app/case/stored-case.server";
import { autosaveStep } from "~/app/step/autosave/autosave-step.server";
import { basisEntries } from "~/app/step/form/form-basis";
import { findCaseStep } from "~/app/step/page/step-page.server";
import { sentStepOf } from "~/app/step/save/read-sent-step.server";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { listRevisions } from "~/db/sections/sections";
import type { FormBasis } from "~/forms/saving/basis";
import { draft, freshDatabase, member, NOW } from "~/tests/db/world";

const TODAY = NOW.slice(0, 10);

export async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, lead: lead.actor, id: await draft(db, lead) };
}
export type World = Awaited<ReturnType<typeof world>>;

/** What the page sends, with what its fields rest on. */
export async function send(
  w: World,
  step: string,
  basis: FormBasis,
  fields: [string, string][],
  actor: Actor = w.lead,
) {
  const stored = await loadApplication(w.db, actor, w.id);
  if (!stored) throw new Error("no access");
  const known = storedCase(stored);
  const sent = sentStepOf([...basisEntries(basis), ...fields], w.db);
  const request = new Request("http://localhost/");
  const visit = { db: w.db, actor, stored, now: NOW, today: TODAY, request, params: {} };
  return autosaveStep(
    Object.assign(visit, { context: Object.create(null) }),
    known,
    findCaseStep(known, step).step,
    sent,
  );
}

export const at = (version: number, places: Record<string, number> = {}) => ({ version, places });
export const project = (texts: Record<string, string>): [string, string][] =>
  Object.entries(texts).map(([path, text]) => [`project.${path}`, text]);

export async function stored(w: World, section: string) {
  const history = await listRevisions(w.db, w.lead, { applicationId: w.id, section });
  return history.at(-1);
}
