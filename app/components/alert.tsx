import { type ReactNode, useId } from "react";

export type AlertTone = "info" | "success" | "warning" | "danger";

type Props = {
  tone: AlertTone;
  title: string;
  /** Level of its heading; 2 unless told. */
  level?: 2 | 3 | 4 | 5;
  /** "alert" interrupts a screen reader: only for what has just happened. */
  role?: "note" | "alert" | "status";
  children?: ReactNode;
};

/** A notice in KERN's frame. Icon, word and colour say the same. */
export function Alert({ tone, title, level = 2, role = "note", children }: Props) {
  const Heading = `h${level}` as const;
  const id = useId();
  return (
    <section className={`kern-alert kern-alert--${tone}`} role={role} aria-labelledby={id}>
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
        <Heading className="kern-title kern-title--small" id={id}>
          {title}
        </Heading>
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </section>
  );
}
