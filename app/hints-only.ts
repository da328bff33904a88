import type { ShouldRevalidateFunction } from "@remix-run/react";

/** Asking for findings while one types changes nothing: what a page has loaded stays as it is. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction?.endsWith("/hinweise") ? false : defaultShouldRevalidate;
