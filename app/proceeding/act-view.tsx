import { Form } from "@remix-run/react";
import { proceedingPath } from "~/app/addresses/proceeding";
import { ErrorSummary } from "~/app/components/error-summary";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import type { Refused } from "~/forms/small-forms/refused";
import { ActFields } from "./act-fields";
import { ActRows } from "./act-rows";
import type { ActPage } from "./acts/act-form";

/** The form of any act on a proceeding. */
export function ActView({ page, refused }: { page: ActPage; refused: Refused | null }) {
  const { number, title, intro, fields, add, button, busy, seen } = page;
  return (
    <main id="inhalt" className="page content">
      <p className="small muted">
        <a href={proceedingPath(number)}>Vorgang {number}</a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      <div className="fields flow">
        <p className="verdict-line">{intro}</p>
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="gesehen" value={seen} />
          {/* The first button of a form is the one that the Enter key presses. */}
          {add !== null && <button type="submit" hidden />}
          <ActFields fields={fields.filter(({ row }) => row === undefined)} refused={refused} />
          {add !== null && <ActRows fields={fields} add={add} refused={refused} />}
          <div className="actions">
            <SubmitButton label={button} busy={busy} />
            <LinkButton href={proceedingPath(number)} label="Zurück zum Vorgang" />
          </div>
        </Form>
      </div>
    </main>
  );
}
