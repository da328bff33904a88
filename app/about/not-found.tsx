import { openTo } from "../access/guard.server";

/** Answers every address that no other route knows. */
export const loader = openTo.everyone("not-found", async () => {
  throw new Response(null, { status: 404 });
});

/** Gives the route a page of its own, so that the root shows its error page around it. */
export default function NotFound() {
  return null;
}
