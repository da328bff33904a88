import { keepTogether } from "~/rules/german/typography";
import { remindPath } from "../addresses/case";
import type { Confirmation } from "./confirmation.server";

/** Who gets a reminder, and when one went out last. */
export function ConfirmationText({ confirmation: { who, last } }: { confirmation: Confirmation }) {
  return (
    <>
      {who.map((sentence) => (
        <p key={sentence}>{keepTogether(sentence)}</p>
      ))}
      <p className="muted small">{keepTogether(last)}</p>
    </>
  );
}

/** The form that sends them, to those that were shown and to nobody else. It loads the page anew, with or without script. */
export function SendForm({ id, confirmation }: { id: string; confirmation: Confirmation }) {
  return (
    <form method="post" action={remindPath(id)}>
      {confirmation.sections.map((section) => (
        <input type="hidden" name="beteiligte" value={section} key={section} />
      ))}
      <button className="kern-btn kern-btn--primary" type="submit">
        <span className="kern-label">{confirmation.send}</span>
      </button>
    </form>
  );
}
