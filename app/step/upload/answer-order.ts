/**
 * Answers come back in another order than they were asked for. What was asked before an answer that is there already may
 * know less than it.
 */
export class AnswerOrder {
  #asked = 0;
  #newest = 0;

  /** For a request that goes out now. */
  next(): number {
    this.#asked += 1;
    return this.#asked;
  }

  /** Whether its answer is to be shown: none to a later request was. */
  takes(request: number): boolean {
    if (request < this.#newest) return false;
    this.#newest = request;
    return true;
  }
}
