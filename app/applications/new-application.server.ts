import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor, Membership } from "~/db/access/policy/actor";
import type { NewSection } from "~/db/applications/applications";
import { textKind } from "~/forms/inputs/text";
import { participantSectionName } from "~/forms/interchange/section-set";
import { derivedValues } from "~/forms/known/derived-values";
import { startedWith } from "~/forms/known/known";
import { profileValues } from "~/forms/known/profile-values";
import { registerValues } from "~/forms/known/register-values";
import { STATE_LABELS } from "~/forms/labels";
import type { Profile } from "~/forms/profile/profile";
import type { Register } from "~/forms/register/entry";
import { findEntry } from "~/forms/register/look-up";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import type { Refused } from "~/forms/small-forms/refused";
import { chosen, ifGiven, readSmallForm } from "~/forms/small-forms/small-form";
import { participantKind } from "~/rules/facts/choice-schemas";
import { LONGEST_SHORT_TEXT } from "~/rules/facts/limits";
import type { Task } from "../case/same-task";

/** The organisations with which a person may begin an application. */
export function foundingOrganisations(actor: Actor): Membership[] {
  return actor.memberships.filter(
    ({ kind, addedBy }) => addedBy === "operator" && participantKind.safeParse(kind).success,
  );
}

type ReadNew =
  | {
      ok: true;
      given: { organisationId: string; sections: NewSection[] };
      /** What tells whether there is a draft for the same task already. */
      task: Task;
      /** It was said that there is one, and another is meant. */
      knowing: boolean;
    }
  | { ok: false; refused: Refused };

/** "Gemeinde Niestetal" → "Niestetal"; "Kreis Höxter" stays, since a town may have the same name. */
function shortName(name: string): string {
  return name.replace(/^(Gemeinde|Stadt|Markt)\s+/, "");
}

/** The organisation with which this person begins the application. */
const founder = (actor: Actor) => {
  const founding = foundingOrganisations(actor);
  return z
    .string()
    .default("")
    .transform((id, context): Membership => {
      const found = founding.find(({ organisationId }) => organisationId === id);
      if (found) return found;
      context.addIssue({ code: "custom", message: "Wählen Sie die federführende Kommune." });
      return z.NEVER;
    });
};

const formOf = (actor: Actor) =>
  z.object({
    organisation: founder(actor),
    state: chosen(STATE_LABELS, "Wählen Sie das Land."),
    title: ifGiven(textKind, { longest: LONGEST_SHORT_TEXT }),
    trotzdem: z.literal("ja").optional(),
  });

/** What is known of the lead before anything is asked. */
type Around = { register: Register; profileOf: (organisationId: string) => Promise<Profile> };

/** Reads the form for a new application: the lead becomes its first participant, with all that is known of it. */
export async function readNewApplication(
  actor: Actor,
  form: FormData,
  { register, profileOf }: Around,
): Promise<ReadNew> {
  const read = readSmallForm(form, formOf(actor));
  if (!read.ok) return read;
  const { organisation: lead, state, title, trotzdem } = read.values;
  const kind = participantKind.parse(lead.kind);
  const filled: Record<string, object> = {
    case: { state, category: "standard", ...(title !== null && { title }) },
  };
  const participant = {
    name: shortName(lead.organisationName),
    legalName: lead.organisationName,
    kind,
    lead: true,
    ...(lead.key && { key: lead.key }),
  };
  const entry = lead.key ? findEntry(register, lead.key) : undefined;
  const known = [
    ...profileValues(await profileOf(lead.organisationId)),
    ...(entry ? registerValues(entry, register.asOf) : []),
    ...derivedValues(participant, { state, entry }),
  ];
  const leadOrganisationId = lead.organisationId;
  return {
    ok: true,
    task: { status: "draft", state, leadOrganisationId, title, taskAreas: [] },
    knowing: trotzdem === "ja",
    given: {
      organisationId: lead.organisationId,
      sections: [
        ...LEAD_SECTIONS.map((name) => ({ name, data: { ...filled[name] } })),
        { name: participantSectionName(randomUUID()), data: startedWith(participant, known) },
      ],
    },
  };
}
