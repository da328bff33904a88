/** Work that comes back, done by one process of all that share a database. */
export type Job = {
  /** In the log, and to wake it by. */
  name: string;
  everySeconds: number;
  /**
   * One round. `mayGoOn` is asked between one piece of work and the next: false once the program stops
   * or another process has taken over; what is left is found again in the next round.
   */
  run: (mayGoOn: () => boolean) => Promise<void>;
};
