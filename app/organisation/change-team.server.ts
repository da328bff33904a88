import { saveProfile } from "~/db/people/profiles";
import { endDeputy, nameDeputy } from "~/db/people/team/deputies";
import { handOverTasks } from "~/db/people/team/hand-over";
import { addMember, giveRole, removeMember } from "~/db/people/team/members";
import type { SignedInVisit } from "../access/guard.server";
import { memberMail } from "../mail/member-mail";
import { profileOf } from "./profile-form";
import type { TeamChange } from "./read-team-change.server";

type Change = Pick<SignedInVisit, "db" | "actor" | "now" | "context">;

/** @throws Refusal and AccessDenied of the function that does it */
export async function changeTeam(visit: Change, organisationId: string, change: TeamChange): Promise<void> {
  const { db, actor, now, context } = visit;
  const place = { organisationId, now };
  switch (change.absicht) {
    case "aufnehmen": {
      const addedBy = { name: actor.name, email: actor.email };
      const mail = (organisation: string) => memberMail(context.settings, { organisation, addedBy });
      await addMember(db, actor, { ...place, name: change.name, email: change.email, mail });
      return;
    }
    case "freigebend":
      return giveRole(db, actor, { ...place, personId: change.person, role: "approver" });
    case "bearbeitend":
      return giveRole(db, actor, { ...place, personId: change.person, role: "editor" });
    case "herausnehmen":
      return removeMember(db, actor, { ...place, personId: change.person });
    case "vertreten":
      return nameDeputy(db, actor, {
        ...place,
        personId: change.vertretung,
        forPersonId: change.vertretene,
        fromDay: change.von,
        toDay: change.bis,
      });
    case "vertretung-beenden":
      return endDeputy(db, actor, { ...place, deputyId: change.vertretung });
    case "profil":
      return saveProfile(db, actor, { ...place, profile: profileOf(change) });
    case "uebergeben":
      return handOverTasks(db, actor, {
        ...place,
        personId: change.nachfolge,
        note: change.mitteilung ?? "",
        leave: change.ausscheiden === "ja",
      });
  }
}
