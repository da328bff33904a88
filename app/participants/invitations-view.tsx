import { casePath, stepPath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { CaseHeader } from "~/app/components/case-header";
import { EmptyState } from "~/app/components/empty-state";
import { LinkButton } from "~/app/components/link-button";
import type { Refused } from "~/forms/small-forms/refused";
import { InvitationLine } from "./invitation-line";
import type { InvitedPartner } from "./invited-partners.server";
import { ShareTextSection } from "./share-text-section";

type Props = {
  page: { id: string; head: CaseHead; heldBack: boolean; changeable: boolean; partners: InvitedPartner[] };
  refused: Refused | null;
};

/** So many rows are shown open without being asked for. */
const FEW = 4;

function Invited({ page, refused }: Props) {
  const { partners } = page;
  const mine = (id: string) => (refused?.typed.beteiligte === id ? refused : null);
  const isOpen = ({ id, state }: InvitedPartner) =>
    mine(id) !== null || state === "undeliverable" || (state !== "accepted" && partners.length <= FEW);
  return (
    <div className="flow fields">
      <div className="invited">
        {partners.map((partner) => (
          <InvitationLine
            key={partner.id}
            partner={partner}
            refused={mine(partner.id)}
            open={isOpen(partner)}
          />
        ))}
      </div>
      {page.changeable && <ShareTextSection heldBack={page.heldBack} />}
    </div>
  );
}

/** Who has been invited, the way to invite, and whether partners read along. */
export function InvitationsView({ page, refused }: Props) {
  const { partners } = page;
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>Zurück zum Antrag</a>
        </p>
        <h1 className="kern-heading-large">Beteiligte einladen</h1>
        <p className="lead">
          {page.changeable
            ? "Eingeladene tragen ihre Angaben selbst ein und laden ihren Beschluss hoch. Bis sie die Einladung annehmen, können Sie das für sie tun."
            : "Eingeladene lesen den Antrag und was mit ihm geschieht. Ändern lässt sich an ihm zurzeit nichts."}
        </p>
        {partners.length === 0 ? (
          <EmptyState
            title="Noch keine weiteren Beteiligten"
            text="Tragen Sie zuerst ein, wer mit Ihnen zusammenarbeitet."
          >
            <LinkButton kind="primary" href={stepPath(page.id, "beteiligte")} label="Zu den Beteiligten" />
          </EmptyState>
        ) : (
          <Invited page={page} refused={refused} />
        )}
      </main>
    </>
  );
}
