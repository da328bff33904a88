import { invitationPath, signInPath, signOutPath } from "./account";

const LONGEST = 500;
/** Where nobody wants to come back to: signing in and out itself. */
const NOT_PLACES = [signInPath, signOutPath, invitationPath("")].map(firstWord);

function firstWord(path: string): string {
  return path.split("/")[1] ?? "";
}

/**
 * The page to go on to after signing in, as asked for by `?weiter=`: path and query of this site, or null.
 * Browsers read "//andere.example" and "/\andere.example" as another site, so both are refused.
 */
export function returnPath(wish: unknown): string | null {
  if (typeof wish !== "string" || wish.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wish))
    return null;
  const here = "https://here.invalid";
  if (!URL.canParse(wish, here)) return null;
  const { origin, pathname, search } = new URL(wish, here);
  if (origin !== here || pathname.startsWith("//") || NOT_PLACES.includes(firstWord(pathname))) return null;
  return pathname + search;
}

/** The same, read from a request's own address. */
export function requestedPath(request: Request): string | null {
  return returnPath(new URL(request.url).searchParams.get("weiter"));
}

/** `path` with the page to go on to, if there is one. */
export function withReturn(path: string, next: string | null): string {
  return next === null ? path : `${path}?${new URLSearchParams({ weiter: next })}`;
}
