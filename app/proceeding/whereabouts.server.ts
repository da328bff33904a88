import { UNDISPATCHED } from "~/app/case/undispatched";
import type { LoadedProceeding } from "~/db/proceedings/load-proceeding";
import type { Tone } from "~/forms/papers/paper/blocks";
import { STATE_WORDS } from "./acts/state-words";
import type { NewestVersion } from "./newest-version.server";

type Whereabouts = { state: { word: string; tone: Tone }; lies: string };

/** What is said of a version that goes to an authority outside the system, past all stations or after the last. */
function outside({ authority, undispatched, dispatch }: NewestVersion): Whereabouts {
  if (undispatched) {
    const lies = `Die federführende Kommune versendet ihn auf anderem Weg an: ${authority}.`;
    return { state: { word: UNDISPATCHED, tone: "warning" }, lies };
  }
  return dispatch === null
    ? { state: { word: "auf dem Weg", tone: "info" }, lies: `Er geht auf anderem Weg an: ${authority}.` }
    : { state: { word: "versandt", tone: "info" }, lies: `Versandt ${dispatch} an: ${authority}.` };
}

/** Where the case is, in a word and in a sentence. */
export function whereabouts(loaded: LoadedProceeding, newest: NewestVersion): Whereabouts {
  const { proceeding, holderName } = loaded;
  const { state } = proceeding;
  if (state === "received" && proceeding.holderOrganisationId === null) return outside(newest);
  const lies = holderName ? `Er liegt bei: ${holderName}.` : "Er liegt bei der federführenden Kommune.";
  return { state: STATE_WORDS[state], lies };
}
