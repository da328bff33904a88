import type { CaseVisit } from "~/app/access/guard.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { completedParticipant, typedParticipant } from "~/app/step/register/register-form.server";
import { addParticipant } from "~/db/participants/participants";
import type { FormTexts } from "~/forms/fields/form-texts";
import { sameKeyMessage } from "~/forms/fields/same-keys";
import { SECTIONS } from "~/forms/schema/sections";

/** Adds the further participant that a form names. Gives what is wrong with it, by the ids of its fields. */
export async function addNamedParticipant(
  visit: CaseVisit,
  known: StoredCase,
  texts: FormTexts,
): Promise<Record<string, string>> {
  const { key, ...named } = typedParticipant(texts);
  const entered = { ...named, ...(key !== "" && { key }) };
  const parsed = SECTIONS.participant.schema.safeParse(entered);
  const same = known.set.participants.find(({ data }) => data.key !== undefined && data.key === entered.key);
  if (same) return { "neu.key": sameKeyMessage(same.data.name) };
  if (parsed.success) {
    const { db, actor, stored, now } = visit;
    const data = completedParticipant(parsed.data, known);
    await addParticipant(db, actor, { applicationId: stored.application.id, data, now });
    return {};
  }
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      `neu.${String(path[0] ?? "name")}`,
      `Diese Angabe ${message}.`,
    ]),
  );
}
