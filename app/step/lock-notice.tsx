import { casePath, clearancePath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import type { StepPage } from "./page/step-page.server";

type Props = {
  page: StepPage;
  /** Why what was just sent was not saved. */
  unsaved: string | null;
};

function Unsaved({ page: { id, address, locked }, unsaved }: { page: StepPage; unsaved: string }) {
  // With an office there is nothing to take back at the clearance.
  const withOffice = locked !== null && !locked.withApprover;
  return (
    <Alert tone="danger" role="alert" title="Nicht gespeichert">
      <p>
        {unsaved} Ihre Eingaben stehen noch in den Feldern.{" "}
        <a href={withOffice ? casePath(id) : clearancePath(id)} target="_blank" rel="noreferrer">
          {withOffice ? "Stand des Antrags" : "Freigabe"} in einem neuen Fenster öffnen
        </a>
      </p>
      <p>
        <a href={address}>Eingaben verwerfen</a>
      </p>
    </Alert>
  );
}

/** On a step that can only be read: why, and what one can do. */
export function LockNotice({ page, unsaved }: Props) {
  if (unsaved !== null) return <Unsaved page={page} unsaved={unsaved} />;
  if (page.locked === null) return null;
  const { text, withApprover } = page.locked;
  return (
    <Alert tone="info" title="Diesen Schritt können Sie nur lesen">
      <p>
        {text}{" "}
        {withApprover ? (
          <a href={clearancePath(page.id)}>Zur Freigabe, auch um den Teil zurückzunehmen</a>
        ) : (
          <a href={casePath(page.id)}>Zum Stand des Antrags</a>
        )}
      </p>
    </Alert>
  );
}
