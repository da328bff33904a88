import { expect, test } from "vitest";
import { progressWords, refusedAtOnce, stateAfter, uploadNews } from "~/app/step/upload/upload-state";
import { sizeWords } from "~/forms/uploads/size-words";
import { LARGEST_UPLOAD } from "~/rules/facts/limits";

test.each([
  [0, "1 KB"],
  [84 * 1024, "84 KB"],
  [1_258_291, "1,2 MB"],
  [20 * 1024 * 1024, "20,0 MB"],
])("%i bytes are shown as %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test("a file that is too large is not even sent, and the words say what to do", () => {
  expect(refusedAtOnce({ name: "a.pdf", size: LARGEST_UPLOAD })).toBeNull();
  expect(refusedAtOnce({ name: "a.pdf", size: LARGEST_UPLOAD + 1 })).toMatch(
    /„a\.pdf“ wurde nicht.*Speichern Sie sie kleiner/,
  );
});

test.each([
  [{ sent: 512 * 1024, total: 2 * 1024 * 1024 }, "512 KB von 2,0 MB"],
  [{ sent: 100, total: 100 }, "wird geprüft …"],
  [{ sent: 0, total: 0 }, "wird hochgeladen …"],
])("progress %j reads %s", (progress, words) => {
  expect(progressWords(progress)).toBe(words);
});

test.each([
  [{ kind: "refused", text: "ist kein PDF" } as const, "refused", "ist kein PDF"],
  [{ kind: "failed" } as const, "failed", "„a.pdf“ wurde nicht hochgeladen. Die Verbindung ist abgebrochen."],
  [{ kind: "expired" } as const, "failed", "Ihre Anmeldung ist abgelaufen."],
])("after %j the upload says why and stays in sight", (outcome, kind, text) => {
  const state = stateAfter(outcome, "a.pdf", null);
  expect(state).toMatchObject({ kind, text: expect.stringContaining(text) });
});

test("an upload that was ended leaves nothing behind", () => {
  expect(stateAfter({ kind: "cancelled" }, "a.pdf", null)).toBeNull();
});

test("a screen reader hears the beginning and the end, and no figure on the way", () => {
  const upload = {
    key: 1,
    field: "datei.agreement.agreement",
    file: new File([], "a.pdf"),
    copy: "",
    multiple: false,
  };
  const at = (sent: number) =>
    uploadNews({ ...upload, state: { kind: "sending", progress: { sent, total: 900 } } });
  expect(at(10)).toBe("„a.pdf“ wird hochgeladen.");
  expect(at(800)).toBe(at(10));
  const done = { kind: "done", document: "1", replaced: "b.pdf" } as const;
  expect(uploadNews({ ...upload, state: done })).toBe("„a.pdf“ ist hochgeladen. Vorher war es „b.pdf“.");
});
