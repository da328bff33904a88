import { Form } from "@remix-run/react";
import { SubmitButton } from "~/app/components/submit-button";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Refused } from "~/forms/small-forms/refused";
import { Disclosure } from "../components/disclosure";
import type { TeamPage } from "./team-page.server";

type Member = TeamPage["members"][number];

function PersonButton({ member, intent, label }: { member: Member; intent: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="person" value={member.personId} />
      <SubmitButton kind="secondary" name="absicht" value={intent} label={label} />
    </Form>
  );
}

function Change({ member, page }: { member: Member; page: TeamPage }) {
  const { name, role, self, lastApprover } = member;
  const { giveRole, giveFirst, remove } = page.may;
  const whom = self ? "Mich" : name;
  const named = role === "editor" && (giveRole || giveFirst);
  const demoted = role === "approver" && giveRole && !lastApprover;
  const removed = remove && !lastApprover;
  if (!named && !demoted && !removed) return null;
  return (
    <Disclosure className="settled">
      <summary>{self ? "Meine Rolle ändern" : `${name} ändern`}</summary>
      <div className="actions tight">
        {named && (
          <PersonButton
            member={member}
            intent="freigebend"
            label={`${whom} als freigebende Person benennen`}
          />
        )}
        {demoted && (
          <PersonButton member={member} intent="bearbeitend" label={`${whom} nur noch bearbeiten lassen`} />
        )}
      </div>
      {removed && (
        <div className="flow-1">
          <p className="small muted">
            {self ? "Sie sehen" : `${name} sieht`} danach keinen Antrag dieser Organisation mehr. Was
            eingetragen wurde, bleibt. {self ? "" : "Sie können die Adresse jederzeit wieder aufnehmen."}
          </p>
          <div className="actions tight">
            <PersonButton
              member={member}
              intent="herausnehmen"
              label={`${whom} aus der Organisation nehmen`}
            />
          </div>
        </div>
      )}
    </Disclosure>
  );
}

/** Everybody who acts for the organisation, with role and since when; beside it what can be changed. */
export function MemberList({ page, refused }: { page: TeamPage; refused: Refused | null }) {
  return (
    <ul className="plain flow">
      {page.members.map((member) => (
        <li key={member.personId} className="panel flow-1">
          <div className="head">
            <h3 className="kern-heading-small">
              {member.name}
              {member.self && <span className="small muted"> (Sie)</span>}
            </h3>
            <ToneBadge tone={member.role === "approver" ? "success" : "neutral"} word={member.roleWords} />
          </div>
          <p className="small muted breakable">
            {member.email}, seit {member.since}
          </p>
          {refused?.typed.person === member.personId &&
            refused.errors.map(({ message }) => (
              <p key={message} className="strong" role="alert">
                {message}
              </p>
            ))}
          <Change member={member} page={page} />
        </li>
      ))}
    </ul>
  );
}
