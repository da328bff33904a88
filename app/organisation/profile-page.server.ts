import { decideMember } from "~/db/access/policy/decide";
import { loadProfile } from "~/db/people/profiles";
import type { Team } from "~/db/people/team/load-team";
import { loadRegister } from "~/db/register/register";
import { derivedValues } from "~/forms/known/derived-values";
import { startedWith } from "~/forms/known/known";
import { registerValues } from "~/forms/known/register-values";
import { profile as profileSchema } from "~/forms/profile/profile";
import { stateOfKey } from "~/forms/register/entry";
import { findEntry, registerOf } from "~/forms/register/look-up";
import { participantKind } from "~/rules/facts/choice-schemas";
import { formatDate } from "~/rules/german/date";
import type { SignedInVisit } from "../access/guard.server";
import { germanInstant } from "../clock/german-instant.server";
import { profileTexts } from "./profile-form";

const begins = profileSchema.loose();

/** What register and law say of the organisation: the fields begin with it before anything was entered. */
async function beginning({ db, actor }: Pick<SignedInVisit, "db" | "actor">, { id, name, kind }: Team) {
  const key = actor.memberships.find(({ organisationId }) => organisationId === id)?.key ?? null;
  const register = registerOf(await loadRegister(db));
  const entry = key === null ? undefined : findEntry(register, key);
  const state = key === null ? undefined : stateOfKey(key);
  const asParticipant = participantKind.safeParse(kind);
  if (!entry || !state || !asParticipant.success) return null;
  const body = { kind: asParticipant.data, name, legalName: name };
  const known = [...registerValues(entry, register.asOf), ...derivedValues(body, { state, entry })];
  const { office, contact, signatory } = begins.parse(startedWith({}, known));
  const said = `Noch nichts ist gespeichert. Was schon dasteht, kommt aus dem Gemeindeverzeichnis, Stand ${formatDate(register.asOf)}, oder folgt aus Art und Land.`;
  return {
    profile: { ...(office && { office }), ...(contact && { contact }), ...(signatory && { signatory }) },
    said,
  };
}

/** The profile of an organisation that takes part in applications; null for offices, which take part in none. */
export async function profilePage(visit: Pick<SignedInVisit, "db" | "actor">, team: Team) {
  if (!participantKind.safeParse(team.kind).success) return null;
  const kept = await loadProfile(visit.db, visit.actor, { organisationId: team.id });
  const may = decideMember("profile.change", team.standing, []).allowed;
  if (kept) {
    const { at, by } = kept.changed;
    return {
      may,
      texts: profileTexts(kept.profile),
      said: `Zuletzt geändert von ${by}, ${germanInstant(at)}.`,
    };
  }
  const begun = await beginning(visit, team);
  return {
    may,
    texts: profileTexts(begun?.profile ?? {}),
    said: begun?.said ?? "Noch nichts ist gespeichert.",
  };
}

export type ProfilePage = Awaited<ReturnType<typeof profilePage>>;
