import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import type { Database } from "~/db/engine/open";
import { addMembership } from "~/db/people/organisations";
import { listApprovers } from "~/db/people/team/approvers";
import { endDeputy, nameDeputy } from "~/db/people/team/deputies";
import { handOverTasks } from "~/db/people/team/hand-over";
import { loadTeam } from "~/db/people/team/load-team";
import { addMember, giveRole, removeMember } from "~/db/people/team/members";
import { NOW, noticeMail } from "./world";

/** Roles, deputies and clearances. */
export async function everyTeam(
  db: Database,
  actor: Actor,
  { organisationId, applicationId }: { organisationId: string; applicationId: string },
) {
  const { personId: forPersonId } = actor;
  const mail = () => ({ subject: "Willkommen", text: "" });
  const colleague = { organisationId, name: "Hauptamt", email: "hauptamt@niestetal.example", mail, now: NOW };
  const personId = await addMember(db, actor, colleague);
  const given = { organisationId, personId, now: NOW };
  await nameDeputy(db, actor, { ...given, forPersonId, fromDay: "2026-03-02", toDay: "2026-03-03" });
  const team = await loadTeam(db, actor, { organisationId, now: NOW });
  await endDeputy(db, actor, { organisationId, deputyId: team.deputies[0]?.id ?? "", now: NOW });
  await giveRole(db, actor, { ...given, role: "approver" });
  await handOverTasks(db, actor, { ...given, note: "", leave: false });
  await addMembership(db, { personId: forPersonId, organisationId, role: "approver", now: NOW });
  await listApprovers(db, actor, { organisationId, now: NOW });
  await removeMember(db, actor, given);
  const part = { applicationId, part: "lead", noticeMail, now: NOW };
  await requestClearance(db, actor, part);
  await withdrawClearance(db, actor, part);
  await requestClearance(db, actor, part);
  const stored = await loadApplication(db, actor, applicationId);
  const seen = stored?.clearances.at(-1)?.sequence ?? 0;
  await decideClearance(db, actor, { ...part, seen, event: "cleared" });
}
