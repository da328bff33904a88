import { type FormTexts, textsOfEntries } from "~/forms/fields/form-texts";
import type { FormBasis } from "~/forms/saving/basis";
import { basisEntries, LINEAGE, PERSON, SHOWN_FOR } from "../form/form-basis";
import { ORIGIN } from "../form/save-origin";
import { Autosaver, type SaveState } from "./autosaver";
import { type BufferPlace, bufferEntries, dropEntries } from "./entry-buffer";
import { formEntries } from "./form-entries";
import { FormKeeper, type Orphans, type Snapshot } from "./form-keeper";
import { saveBeforeLeaving } from "./leaving";
import type { SaveAnswer } from "./save-answer";
import { sendOnLeaving, sendSave } from "./send-save";
import { ServerClock } from "./server-clock";

const KEEP_MS = 200;
/** Nothing at all can be saved at the moment. */
export const TROUBLES: readonly SaveState["kind"][] = ["failing", "expired", "refused"];

export type SessionGiven = {
  form: HTMLFormElement;
  address: string;
  place: BufferPlace;
  now: string;
  shownFor: string;
  lineage: string;
  sections: readonly string[];
  stored: FormTexts;
  basis: FormBasis;
  orphans: Orphans | null;
  /** The looks at the page whose texts this one took over. */
  origins: readonly string[];
  put: (name: string, values: readonly string[]) => void;
  /** Something to show has changed. */
  show: (shown: Partial<SessionShown>) => void;
};

export type SessionShown = {
  state: SaveState;
  texts: FormTexts;
  basis: FormBasis;
  answer: SaveAnswer;
  open: FormKeeper["open"];
  lost: FormKeeper["lost"];
};

const pageName = (): string => [...crypto.getRandomValues(new Uint32Array(3))].join("-");

/** One look at a step's page: saves what is typed into its form, and keeps in the browser what is not saved yet. */
export class AutosaveSession {
  /** Under this name the browser keeps its texts. */
  readonly #page = pageName();
  readonly #clock: ServerClock;
  readonly #keeper: FormKeeper;
  readonly #saver: Autosaver<Snapshot, SaveAnswer>;
  readonly #ends: (() => void)[];
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #typedAt: string;
  #sent = 0;
  #state: SaveState = { kind: "saved" };

  constructor(private readonly given: SessionGiven) {
    this.#clock = new ServerClock(given.now);
    this.#typedAt = given.now;
    this.#keeper = new FormKeeper(given.form, given, given.put);
    this.#saver = new Autosaver({
      snapshot: () => this.#keeper.snapshot(),
      send: (snapshot) => sendSave(given.address, this.#body(snapshot)),
      settle: (answer, snapshot) => this.#settle(answer, snapshot),
      show: (state) => {
        this.#state = state;
        given.show({ state });
      },
    });
    this.#ends = [
      saveBeforeLeaving({ busy: () => this.#keeper.snapshot() !== null, flush: () => this.flush() }),
      this.#listen(),
    ];
    if (given.orphans) given.show({ lost: this.#keeper.lost });
  }

  /** Whether something is known not to be saved, so that the browser should ask before it closes the page. */
  get unsafe(): boolean {
    return TROUBLES.includes(this.#state.kind) || this.#keeper.open.length > 0;
  }

  get busy(): boolean {
    return this.#keeper.snapshot() !== null;
  }

  /** Something was typed or chosen; `at`: when, if not now. */
  changed(at = this.#clock.now()): void {
    this.#typedAt = at;
    this.given.show({ texts: textsOfEntries(formEntries(this.given.form, this.given.sections)) });
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.keep(), KEEP_MS);
    if (this.busy) this.#saver.changed();
  }

  /** A field was left. */
  left(): void {
    this.#keeper.showHeld();
    this.given.show({ basis: this.#keeper.basis });
    if (this.busy && !TROUBLES.includes(this.#state.kind)) void this.#saver.flush();
  }

  flush(): Promise<SaveState> {
    return this.#saver.flush();
  }

  forgetLost(): void {
    this.#keeper.forgetLost();
    this.keep();
    this.given.show({ lost: [] });
    if (this.#keeper.open.length === 0) this.#saver.decided();
  }

  /** Writes down in the browser what is not settled; takes it away again when all is. */
  keep(): void {
    clearTimeout(this.#keeping);
    const { place, lineage } = this.given;
    const unsettled = this.#keeper.unsettled();
    if (unsettled === null) dropEntries(place, this.#page);
    else {
      const { entries, basis } = unsettled;
      const origins = [this.#page, ...this.given.origins];
      bufferEntries(place, this.#page, { at: this.#typedAt, lineage, origins, entries, basis });
    }
  }

  end(): void {
    this.keep();
    this.#saver.stop();
    for (const end of this.#ends) end();
  }

  #body({ entries, basis }: Snapshot): URLSearchParams {
    const { place, shownFor, lineage, origins } = this.given;
    this.#sent += 1;
    return new URLSearchParams([
      [PERSON, place.owner],
      [ORIGIN, `${this.#page} ${this.#sent}`],
      ...origins.map((id): [string, string] => [ORIGIN, id]),
      [SHOWN_FOR, shownFor],
      [LINEAGE, lineage],
      ...basisEntries(basis),
      ...entries,
    ]);
  }

  #settle(answer: SaveAnswer, snapshot: Snapshot): boolean {
    this.#clock.set(answer.now);
    this.#keeper.settle(answer, snapshot);
    this.keep();
    const { basis, open, lost } = this.#keeper;
    const texts = textsOfEntries(formEntries(this.given.form, this.given.sections));
    this.given.show({ answer, basis, open, lost, texts });
    return open.length > 0 || lost.length > 0;
  }

  #listen(): () => void {
    const retry = () => this.#saver.retry();
    const onVisible = () => {
      if (document.visibilityState === "visible") retry();
      else this.keep();
    };
    const onLeaving = () => {
      this.keep();
      const snapshot = this.#keeper.snapshot();
      if (snapshot) sendOnLeaving(this.given.address, this.#body(snapshot));
    };
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    window.addEventListener("pagehide", onLeaving);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      window.removeEventListener("pagehide", onLeaving);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }
}
