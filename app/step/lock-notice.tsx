import { casePath, clearancePath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import type { StepPage } from "./page/step-page.server";

type Props = {
  page: StepPage;
  /** Why what was just sent was not saved. */
  unsaved: string | null;
};

function Unsaved({ page: { id, address }, unsaved }: { page: StepPage; unsaved: string }) {
  return (
    <Alert tone="danger" role="alert" title="Nicht gespeichert">
      <p>
        {unsaved} Ihre Eingaben stehen noch in den Feldern.{" "}
        <a href={clearancePath(id)} target="_blank" rel="noreferrer">
          Freigabe in einem neuen Fenster öffnen
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
