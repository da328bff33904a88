import type { PlaceKey, Update } from "~/forms/saving/form-differences";
import type { LostPart } from "~/forms/saving/lost-parts";
import type { StepHints } from "../page/step-hints.server";
import type { LastChange } from "../save/last-change.server";

type Changed = { change: LastChange };
/** What two changed differently: the stored text stays until somebody decides. `name`: the field to go to. */
export type OpenPlace = PlaceKey & Changed & { name: string; label: string };

/** What the server says after saving what is being typed into a step. */
export type SaveAnswer = {
  /** The server's clock, by which the browser reckons. */
  now: string;
  /** "Gespeichert 14:03" */
  saved: string;
  /** Whether this save stored anything. */
  moved: boolean;
  /** Of the sections that were sent, as they are now. */
  versions: Record<string, number>;
  hints: StepHints;
  /** Fields of the form that others changed meanwhile. */
  updates: (Update & Changed)[];
  /** Lists in which others added or took out rows. */
  reshaped: (PlaceKey & Changed & { label: string })[];
  open: OpenPlace[];
  lost: LostPart[];
  /** The sender's own name, as it stands in `change`. */
  self: string;
};
