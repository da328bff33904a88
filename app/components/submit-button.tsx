import { useNavigation } from "@remix-run/react";

type Props = {
  /** Names the result: "Weiter zur Kostenübersicht". */
  label: string;
  /** Said while the form is on its way. */
  busy?: string;
  kind?: "primary" | "secondary" | "tertiary";
  name?: string;
  value?: string;
};

/** Sends its form. It is never disabled; a second click while the first is under way does nothing. */
export function SubmitButton({ label, busy = "Wird gespeichert …", kind = "primary", name, value }: Props) {
  const { state, formData } = useNavigation();
  const under = state !== "idle" && formData !== undefined;
  const mine = under && (name === undefined || formData.get(name) === (value ?? ""));
  return (
    <button
      className={`kern-btn kern-btn--${kind}`}
      type="submit"
      name={name}
      value={value}
      aria-disabled={under || undefined}
      onClick={(event) => under && event.preventDefault()}
    >
      <span className="kern-label">{mine ? busy : label}</span>
    </button>
  );
}
