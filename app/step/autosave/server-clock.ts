/** The server's time, going on from an answer: the browser's own clock may be wrong, and nothing else reads one. */
export class ServerClock {
  #base = 0;
  #begun = 0;

  constructor(now: string) {
    this.set(now);
  }

  set(now: string): void {
    this.#base = Date.parse(now);
    this.#begun = performance.now();
  }

  now(): string {
    return new Date(this.#base + performance.now() - this.#begun).toISOString();
  }
}
