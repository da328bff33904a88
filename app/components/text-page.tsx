import type { ReactNode } from "react";

/** A page of running text. */
export function TextPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">{title}</h1>
      {children}
    </main>
  );
}

/** One of its sections; `id` makes it a target for links. */
export function TextSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="flow-1" aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
