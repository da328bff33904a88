import type { OwnPart } from "./clearance.server";

type Can = Pick<OwnPart, "canDecide" | "canRequest" | "canWithdraw">;

/** What a link to the clearance is called: the one thing this person can do there now, or that there is only to look. */
export function clearanceTask(parts: readonly Can[]): string {
  if (parts.some(({ canDecide }) => canDecide)) return "Freigeben oder zurückgeben";
  if (parts.some(({ canRequest }) => canRequest)) return "Teil zur Freigabe geben";
  if (parts.some(({ canWithdraw }) => canWithdraw)) return "Freigabe ansehen oder zurücknehmen";
  return "Freigabe ansehen";
}
