/** What became of one attempt to save. */
export type SaveOutcome<A> =
  | { kind: "answered"; answer: A }
  | { kind: "failed" }
  | { kind: "expired" }
  | { kind: "refused"; text: string };

/**
 * waiting: typed, saved in a moment; failing: tried again by itself; expired: nobody is signed in;
 * refused: the server says why not; open: all but what waits for a decision is saved.
 */
export type SaveState =
  | { kind: "saved" | "waiting" | "saving" | "failing" | "expired" | "open" }
  | { kind: "refused"; text: string };

type Parts<S, A> = {
  /** What is not saved yet; null when nothing is. */
  snapshot: () => S | null;
  send: (snapshot: S) => Promise<SaveOutcome<A>>;
  /** Whether something now waits for a decision. */
  settle: (answer: A, snapshot: S) => boolean;
  show: (state: SaveState) => void;
};

export const PAUSE_MS = 1000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;

/**
 * Decides when to save: a pause after the last change, at once when a field is left, again and again while
 * the network is gone. Never two saves at a time; each sends all that is unsaved then.
 */
export class Autosaver<S, A> {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;
  #trouble: SaveState | null = null;
  #attempts = 0;
  #open = false;
  #stopped = false;

  constructor(private readonly parts: Parts<S, A>) {}

  /** Something was typed. While the network is gone the next attempt stays where it is. */
  changed(): void {
    if (this.#trouble?.kind !== "failing") this.#later(PAUSE_MS);
    this.#show({ kind: this.#underWay ? "saving" : "waiting" });
  }

  /** Saves now what there is to save, and what is typed meanwhile; tells how it ended. */
  async flush(): Promise<SaveState> {
    for (;;) {
      await this.#underWay;
      if (this.#stopped || this.parts.snapshot() === null) break;
      await this.#run();
      if (this.#trouble) break;
    }
    return this.#trouble ?? this.#rest();
  }

  /** The network is back, or somebody looks at the page again. */
  retry(): void {
    if (this.#trouble) void this.#run();
  }

  /** What waited for a decision no longer does. */
  decided(): void {
    this.#open = false;
    this.#show(this.#rest());
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #rest(): SaveState {
    return { kind: this.#open ? "open" : "saved" };
  }

  /** While something is wrong the page keeps saying so, also during the next attempt. */
  #show(state: SaveState): void {
    if (!this.#stopped) this.parts.show(this.#trouble ?? state);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#run(), ms);
  }

  #run(): Promise<void> {
    this.#underWay ??= this.#attempt().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async #attempt(): Promise<void> {
    clearTimeout(this.#timer);
    const snapshot = this.parts.snapshot();
    if (snapshot === null) {
      this.#trouble = null;
      this.#show(this.#rest());
      return;
    }
    this.#show({ kind: "saving" });
    const outcome = await this.parts.send(snapshot);
    if (this.#stopped) return;
    if (outcome.kind === "answered") this.#answered(outcome.answer, snapshot);
    else this.#troubled(outcome);
  }

  #answered(answer: A, snapshot: S): void {
    this.#trouble = null;
    this.#attempts = 0;
    this.#open = this.parts.settle(answer, snapshot);
    const more = this.parts.snapshot() !== null;
    this.#show(more ? { kind: "waiting" } : this.#rest());
    if (more) this.#later(PAUSE_MS);
  }

  #troubled(outcome: Exclude<SaveOutcome<A>, { kind: "answered" }>): void {
    const was = this.#trouble?.kind;
    this.#trouble = outcome.kind === "failed" ? { kind: "failing" } : outcome;
    this.#show(this.#trouble);
    if (outcome.kind !== "failed") return;
    this.#attempts = was === "failing" ? this.#attempts + 1 : 0;
    this.#later(Math.min(FIRST_RETRY_MS * 2 ** this.#attempts, LONGEST_RETRY_MS));
  }
}
