import { randomUUID } from "node:crypto";
import type { Actor, Membership } from "~/db/access/policy/actor";
import type { NewSection } from "~/db/applications/applications";
import { participantSectionName } from "~/forms/interchange/section-set";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { participantKind, state } from "~/rules/facts/choice-schemas";
import { shortText } from "~/rules/facts/leaf-schemas";
import { LONGEST_SHORT_TEXT } from "~/rules/facts/limits";

/** The organisations with which a person may begin an application. */
export function foundingOrganisations(actor: Actor): Membership[] {
  return actor.memberships.filter(
    ({ kind, addedBy }) => addedBy === "operator" && participantKind.safeParse(kind).success,
  );
}

type Typed = { organisation: string; state: string; title: string };
type ReadNew =
  | { ok: true; given: { organisationId: string; sections: NewSection[] } }
  | { ok: false; errors: Record<string, string>; typed: Typed };

/** "Gemeinde Niestetal" → "Niestetal"; "Kreis Höxter" stays, since a town may have the same name. */
function shortName(name: string): string {
  return name.replace(/^(Gemeinde|Stadt|Markt)\s+/, "");
}

/** Reads the form for a new application: the lead becomes its first participant. */
export function readNewApplication(actor: Actor, form: FormData): ReadNew {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const typed = { organisation: text("organisation"), state: text("state"), title: text("title") };
  const errors: Record<string, string> = {};
  const lead = foundingOrganisations(actor).find(
    ({ organisationId }) => organisationId === typed.organisation,
  );
  if (!lead) errors.organisation = "Wählen Sie die federführende Kommune.";
  const chosen = state.safeParse(typed.state);
  if (!chosen.success) errors.state = "Wählen Sie das Land.";
  const title = typed.title === "" ? undefined : shortText.safeParse(typed.title);
  if (title && !title.success)
    errors.title = `Die Bezeichnung ist zu lang (höchstens ${LONGEST_SHORT_TEXT} Zeichen).`;
  if (!lead || !chosen.success || Object.keys(errors).length > 0) return { ok: false, errors, typed };
  const kind = participantKind.parse(lead.kind);
  const filled: Record<string, object> = {
    case: { state: chosen.data, category: "standard", ...(title?.success && { title: title.data }) },
  };
  const participant = {
    name: shortName(lead.organisationName),
    legalName: lead.organisationName,
    kind,
    lead: true,
    ...(lead.key && { key: lead.key }),
  };
  return {
    ok: true,
    given: {
      organisationId: lead.organisationId,
      sections: [
        ...LEAD_SECTIONS.map((name) => ({ name, data: { ...filled[name] } })),
        { name: participantSectionName(randomUUID()), data: participant },
      ],
    },
  };
}
