import fc from "fast-check";
import { expect, test } from "vitest";
import { AnswerOrder } from "~/app/step/upload/answer-order";

test("in whatever order answers come, what is shown never gets older", () => {
  const comings = fc
    .integer({ min: 1, max: 8 })
    .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));
  fc.assert(
    fc.property(comings, (coming) => {
      const order = new AnswerOrder();
      const requests = coming.map(() => order.next());
      const shown = coming.map((at) => requests[at] ?? 0).filter((request) => order.takes(request));
      expect(shown).toEqual(shown.toSorted((one, other) => one - other));
      expect(shown.at(-1)).toBe(Math.max(...requests));
    }),
  );
});
