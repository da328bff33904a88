import { useEffect, useRef } from "react";
import { Alert } from "./alert";

export type FieldError = {
  /** Id of the field: the link focuses it. */
  field: string;
  message: string;
};

/** Whether one came by a link to a field: it has the focus already and keeps it. */
function isAtNamedField(): boolean {
  const { hash } = window.location;
  return hash !== "" && document.activeElement?.id === decodeURIComponent(hash.slice(1));
}

/**
 * Everything that could not be saved, as links to the fields; takes the focus when the page comes back.
 * Plain links: the browser itself moves the focus, with or without script.
 */
export function ErrorSummary({ errors, title }: { errors: FieldError[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map(({ field, message }) => `${field} ${message}`).join("\n");
  useEffect(() => {
    if (said && !isAtNamedField()) box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  const words =
    errors.length === 1 ? "Eine Angabe ist zu berichtigen" : `${errors.length} Angaben sind zu berichtigen`;
  return (
    <div ref={box} tabIndex={-1} className="error-summary">
      <Alert tone="danger" role="alert" title={title ?? words}>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
