import { Form } from "@remix-run/react";
import { DataTable } from "~/app/components/data-table";
import { SubmitButton } from "~/app/components/submit-button";
import { keepTogether } from "~/rules/german/typography";
import { joinWords } from "~/rules/german/words";
import { DISPATCH_AFTER, REMINDER_MARKS } from "~/rules/schedule/reminder-marks";
import { schedulePath } from "../addresses/case";
import type { BoardPage } from "./board-page.server";

function Setting({ page: { id, automatic, switched, marks, closed } }: { page: BoardPage }) {
  if (closed !== null) return <p>{closed}</p>;
  return (
    <div className="panel flow-1">
      <h3 className="kern-heading-small">
        {automatic ? "Das Programm erinnert von selbst" : "Das Programm erinnert nicht von selbst"}
      </h3>
      <p>
        {automatic
          ? `Wem dann noch etwas fehlt, den erinnert es ${joinWords(REMINDER_MARKS.map(String))} Arbeitstage vor dem geplanten Antragstag, Sie selbst eingeschlossen. Nach der Einreichung erinnert es nur noch Sie, einmal nach ${DISPATCH_AFTER} Arbeitstagen, wenn Sie den Antrag selbst versenden und nichts eingetragen ist.`
          : "Sie können weiter von Hand erinnern."}
      </p>
      {switched && (
        <p className="small muted">
          {automatic ? "Eingeschaltet" : "Ausgeschaltet"} am {switched.on} von {switched.by}.
        </p>
      )}
      {marks.length > 0 && (
        <ul className="plain">
          {marks.map(({ mark, on, words }) => (
            <li key={mark}>
              {keepTogether(`${mark} Arbeitstage vorher, am ${on}:`)} <span className="muted">{words}</span>
            </li>
          ))}
        </ul>
      )}
      {marks.length === 0 && (
        <p>
          Es ist noch kein Antragstag geplant. Bis dahin erinnert es nur Sie,{" "}
          {joinWords(REMINDER_MARKS.map(String))} Arbeitstage vor dem letzten sicheren Tag des
          Förderprogramms. <a href={schedulePath(id)}>Antragstag planen</a>
        </p>
      )}
      <Form method="post" className="actions tight">
        <SubmitButton
          kind="secondary"
          name="automatisch"
          value={automatic ? "aus" : "an"}
          label={automatic ? "Erinnerungen ausschalten" : "Erinnerungen einschalten"}
        />
      </Form>
    </div>
  );
}

function Sent({ sent }: { sent: BoardPage["sent"] }) {
  if (sent.length === 0) return <p className="muted">Bisher wurde niemand erinnert.</p>;
  return (
    <DataTable
      caption="Verschickte Erinnerungen"
      small
      columns={[{ label: "Tag" }, { label: "Anlass" }, { label: "An" }]}
      rows={sent.map(({ key, on, why, to }) => ({
        key,
        cells: [
          on,
          why,
          <ul className="plain sent-to" key="an">
            {to.map(({ id, name, whom, missing }) => (
              <li className="breakable" key={id}>
                {name}, {whom}
                <span className="block muted">es fehlte: {missing}</span>
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
}

/** What is set, when the next go out, and every reminder that was sent. */
export function RemindersSection({ page }: { page: BoardPage }) {
  return (
    <section className="flow reminders" aria-labelledby="erinnerungen">
      <h2 className="kern-heading-medium" id="erinnerungen">
        Erinnerungen
      </h2>
      <Setting page={page} />
      <Sent sent={page.sent} />
    </section>
  );
}
