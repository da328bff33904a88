import { expect, test } from "vitest";
import type { SaveState } from "~/app/step/autosave/autosaver";
import { saveNews, saveWords } from "~/app/step/autosave/save-words";

test.each<[SaveState, string]>([
  [{ kind: "saved" }, "Gespeichert 14:03"],
  [{ kind: "waiting" }, "Noch nicht gespeichert"],
  [{ kind: "saving" }, "Wird gespeichert …"],
  [{ kind: "open" }, "Nicht alles gespeichert"],
  [{ kind: "failing" }, "Nicht gespeichert – wird wiederholt"],
  [{ kind: "expired" }, "Nicht gespeichert"],
  [{ kind: "refused", text: "Gesperrt." }, "Nicht gespeichert"],
])("the line in the head: %j", (state, words) => {
  expect(saveWords(state, "Gespeichert 14:03")).toBe(words);
});

test("a screen reader hears that saving works, once, and then only what is wrong and that it is over", () => {
  const course: SaveState[] = [
    ...Array.from({ length: 3 }, (): SaveState[] => [
      { kind: "waiting" },
      { kind: "saving" },
      { kind: "saved" },
    ]).flat(),
    { kind: "waiting" },
    { kind: "saving" },
    { kind: "failing" },
    { kind: "failing" },
    { kind: "saved" },
    { kind: "saving" },
    { kind: "saved" },
    { kind: "refused", text: "Gesperrt." },
  ];
  const heard: string[] = [];
  let news = "";
  for (const state of course) {
    const next = saveNews(state, news);
    if (next !== news) heard.push(next);
    news = next;
  }
  expect(heard).toEqual([
    "Ihre Eingaben werden laufend gespeichert.",
    "Nicht gespeichert. Wird wiederholt.",
    "Wieder gespeichert.",
    "Nicht gespeichert. Gesperrt.",
  ]);
});
