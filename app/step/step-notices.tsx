import { ErrorSummary } from "~/app/components/error-summary";
import { JumpLink } from "~/app/components/jump-link";
import { WishesHere } from "~/app/standing/standing-view";
import type { LostPart } from "~/forms/saving/lost-parts";
import { LostNotice } from "./conflict/lost-notice";
import { OthersNotice } from "./conflict/others-notice";
import { LockNotice } from "./lock-notice";
import type { StepPage } from "./page/step-page.server";
import { PresenceLine } from "./presence-line";
import type { OpenStepForm } from "./use-step-form";

type Props = {
  page: StepPage;
  open: OpenStepForm;
  present: StepPage["present"];
  unsaved: string | null;
  /** What the form last sent said of parts that are no longer this person's. */
  lost: LostPart[];
};

/** What has to be said above the fields: who is here, what is locked, refused, lost, or changed by others. */
export function StepNotices({ page, open: { autosave, said, missing }, present, unsaved, lost }: Props) {
  const errors = Object.entries(said).map(([field, message]) => ({ field, message }));
  return (
    <>
      <WishesHere wishes={autosave.hints?.wishes ?? page.wishes} named={page.wishNamed} />
      <PresenceLine present={present} />
      <LockNotice page={page} unsaved={unsaved} />
      <ErrorSummary errors={errors} />
      {autosave.lost.length > 0 ? (
        <LostNotice lost={autosave.lost} onForget={autosave.forgetLost} />
      ) : (
        <LostNotice lost={lost} />
      )}
      <OthersNotice {...autosave} now={page.now} address={page.address} />
      <JumpLink words={missing.words} />
    </>
  );
}
