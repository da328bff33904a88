import type { ReactNode } from "react";
import { organisationPath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";

type Props = {
  /** What only an approver may: "Einreichen". */
  what: "Einreichen" | "Zurücknehmen";
  /** By name. */
  approvers: readonly string[];
  organisationId: string;
  /** What the reader can do meanwhile. */
  children?: ReactNode;
};

/** For an editor of the lead: who may, or that somebody has to be named first. */
export function ApproverNeeded({ what, approvers, organisationId, children }: Props) {
  if (approvers.length === 0) {
    return (
      <Alert tone="warning" title="Ihre Organisation hat noch keine freigebende Person">
        <p>
          {what} kann den Antrag nur eine freigebende Person. Jedes Mitglied kann die erste benennen, auch
          sich selbst. <a href={organisationPath(organisationId)}>Freigebende Person benennen</a>
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="info" title={`${what} kann nur eine freigebende Person`}>
      <p>In Ihrer Organisation ist das: {approvers.join(", ")}.</p>
      {children}
    </Alert>
  );
}
