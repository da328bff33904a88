import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosaver, PAUSE_MS, type SaveOutcome, type SaveState } from "~/app/step/autosave/autosaver";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A form of one field and a server that answers when told. */
function desk() {
  let typed = "";
  let stored = "";
  const sent: string[] = [];
  const shown: SaveState["kind"][] = [];
  const answers: ((outcome: SaveOutcome<string>) => void)[] = [];
  let open = false;
  const saver = new Autosaver<string, string>({
    snapshot: () => (typed === stored ? null : typed),
    send: (text) => {
      sent.push(text);
      return new Promise((resolve) => answers.push(resolve));
    },
    settle: (answer) => {
      stored = answer;
      return open;
    },
    show: ({ kind }) => shown.push(kind),
  });
  return {
    saver,
    sent,
    shown,
    type(text: string) {
      typed = text;
      saver.changed();
    },
    leaveOpen: () => {
      open = true;
    },
    /** The server answers the one save that is under way. */
    async answer(outcome?: SaveOutcome<string>) {
      expect(answers).toHaveLength(1);
      answers.shift()?.(outcome ?? { kind: "answered", answer: sent.at(-1) ?? "" });
      await vi.advanceTimersByTimeAsync(0);
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

test("saves a pause after the last change, once", async () => {
  const { saver, type, pass, sent, answer, shown } = desk();
  type("a");
  await pass(PAUSE_MS - 1);
  type("ab");
  await pass(PAUSE_MS - 1);
  expect(sent).toEqual([]);
  await pass(1);
  await answer();
  await pass(60_000);
  expect(sent).toEqual(["ab"]);
  expect(shown).toEqual(["waiting", "waiting", "saving", "saved"]);
  expect(await saver.flush()).toEqual({ kind: "saved" });
});

test("never two at a time: what is typed during a save goes with the next, the latest last", async () => {
  const { saver, type, pass, sent, answer } = desk();
  type("a");
  await pass(PAUSE_MS);
  type("ab");
  await pass(5 * PAUSE_MS);
  type("abc");
  const flushed = saver.flush();
  expect(sent).toEqual(["a"]);
  await answer();
  expect(sent).toEqual(["a", "abc"]);
  await answer();
  expect(await flushed).toEqual({ kind: "saved" });
});

test("while the network is gone it tries again, more and more seldom, with what is typed by then", async () => {
  const { type, pass, sent, answer, shown } = desk();
  const failed: SaveOutcome<string> = { kind: "failed" };
  type("a");
  await pass(PAUSE_MS);
  await answer(failed);
  const waits: number[] = [];
  for (let attempt = 0; attempt < 7; attempt += 1) {
    type(`a${attempt}`);
    let waited = 0;
    while (sent.length === attempt + 1) {
      await pass(1000);
      waited += 1;
    }
    waits.push(waited);
    await answer(failed);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
  expect(sent.at(-1)).toBe("a6");
  // The page says so all the time, also during the next attempt.
  expect(new Set(shown.slice(shown.indexOf("failing")))).toEqual(new Set(["failing"]));
});

test("the network is back: at once, and then the pauses are short again", async () => {
  const { saver, type, pass, sent, answer, shown } = desk();
  type("a");
  await pass(PAUSE_MS);
  await answer({ kind: "failed" });
  saver.retry();
  await answer();
  expect([sent, shown.at(-1)]).toEqual([["a", "a"], "saved"]);
  type("b");
  await pass(PAUSE_MS);
  await answer();
  expect(sent).toEqual(["a", "a", "b"]);
});

test.each<SaveOutcome<string>>([{ kind: "expired" }, { kind: "refused", text: "Gesperrt." }])(
  "after $kind it waits for the person, not for the clock",
  async (outcome) => {
    const { saver, type, pass, sent, answer, shown } = desk();
    type("a");
    await pass(PAUSE_MS);
    await answer(outcome);
    await pass(600_000);
    expect([sent, shown.at(-1)]).toEqual([["a"], outcome.kind]);
    const flushed = saver.flush();
    await pass(0);
    await answer(outcome);
    expect(await flushed).toEqual(outcome);
    type("ab");
    await pass(PAUSE_MS);
    await answer();
    expect([sent, shown.at(-1)]).toEqual([["a", "a", "ab"], "saved"]);
  },
);

test("what waits for a decision is said until it is decided", async () => {
  const { saver, type, pass, answer, shown, leaveOpen } = desk();
  leaveOpen();
  type("a");
  await pass(PAUSE_MS);
  await answer();
  expect(shown.at(-1)).toBe("open");
  expect(await saver.flush()).toEqual({ kind: "open" });
  saver.decided();
  expect(shown.at(-1)).toBe("saved");
});

test("after the page is gone nothing is sent and nothing shown", async () => {
  const { saver, type, pass, sent, answer, shown } = desk();
  type("a");
  await pass(PAUSE_MS);
  type("ab");
  saver.stop();
  const before = shown.length;
  await answer();
  await pass(600_000);
  expect([sent, shown.length]).toEqual([["a"], before]);
});
