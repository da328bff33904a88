import { and, eq, isNull } from "drizzle-orm";
import type { Sql } from "../engine/open";
import { corrections } from "../schema/authority-acts";
import type { ProceedingState } from "../schema/proceeding-states";
import { proceedings } from "../schema/proceedings";
import { Refusal } from "../values/refusal";

/** What can be changed: everything, nothing, or only what is asked for. */
type OpenSections =
  | { kind: "all" }
  | { kind: "none"; why: string }
  | { kind: "some"; sections: string[]; why: string };

const LOCKED: Partial<Record<ProceedingState, string>> = {
  "in-progress":
    "Die Bewilligungsbehörde bearbeitet den Antrag. Ändern lässt er sich wieder, wenn sie etwas nachfordert oder ihn zurückgibt.",
  decided: "Über den Antrag ist entschieden. Ändern lässt er sich nicht mehr.",
};

/** Which sections of an application may be changed, by where it is with supervision and authority. */
async function openSections(sql: Sql, applicationId: string): Promise<OpenSections> {
  const [stands] = await sql
    .select({ state: proceedings.state })
    .from(proceedings)
    .where(eq(proceedings.applicationId, applicationId));
  const why = stands && LOCKED[stands.state];
  if (why !== undefined) return { kind: "none", why };
  if (stands?.state !== "correction") return { kind: "all" };
  const asked = await sql
    .selectDistinct({ section: corrections.section })
    .from(corrections)
    .where(
      and(
        eq(corrections.applicationId, applicationId),
        isNull(corrections.answeredAt),
        isNull(corrections.closedAt),
      ),
    );
  return {
    kind: "some",
    sections: asked.map(({ section }) => section),
    why: "Nachgefordert sind nur einzelne Abschnitte. Die anderen bleiben, wie sie eingereicht sind.",
  };
}

/** `section` null: something that concerns no single section. @throws Refusal where it may not be changed now */
export async function requireOpen(sql: Sql, applicationId: string, section: string | null): Promise<void> {
  const open = await openSections(sql, applicationId);
  if (open.kind === "none") throw new Refusal(open.why);
  if (open.kind === "some" && (section === null || !open.sections.includes(section)))
    throw new Refusal(open.why);
}
