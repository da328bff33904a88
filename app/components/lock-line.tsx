import { Lock } from "./lock";

/** At fields that can only be read: why. */
export function LockLine({ text }: { text: string }) {
  return (
    <p className="small muted iconline">
      <Lock />
      <span>{text}</span>
    </p>
  );
}
