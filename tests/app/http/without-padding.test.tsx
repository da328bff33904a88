import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutPadding } from "~/app/http/without-padding.server";

/** What is sent of a page whose letters of several bytes begin after `shift` others, so that they meet the end of a piece. */
function sent(shift: number, letter: string): Promise<string> {
  const body = withoutPadding();
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
  const page = (
    <div>
      {"a".repeat(shift)}
      {lines.map((line) => (
        <p key={line}>{letter.repeat(100)}</p>
      ))}
    </div>
  );
  const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(body) });
  return text(body);
}

test.each(["ü", "€", "🙂"])(
  "a page of %s is sent without zero bytes, wherever its pieces end",
  async (letter) => {
    for (const shift of [0, 1, 2, 3]) {
      const page = await sent(shift, letter);
      expect(page).not.toContain("\0");
      expect(page.split(letter)).toHaveLength(40 * 100 + 1);
    }
  },
);
