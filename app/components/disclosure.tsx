import type { ComponentProps } from "react";

/**
 * A part of a page that folds. The browser folds it alone, before the script has taken the page over and
 * without one; what a reader opened meanwhile stays open and is no fault of the page.
 */
export function Disclosure(props: ComponentProps<"details">) {
  return <details suppressHydrationWarning {...props} />;
}
