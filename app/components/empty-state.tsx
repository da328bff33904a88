import type { ReactNode } from "react";

/** In place of a list that has nothing yet: says so and what to do first. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="strong">{title}</p>
      <p className="muted">{text}</p>
      {children && <div className="actions tight">{children}</div>}
    </div>
  );
}
