import { afterEach, beforeEach, expect, vi } from "vitest";

/** pdf.js reports damaged fonts, strings and operators as warnings; a sound file gives none, in any test. */
export function expectQuietViewer(): void {
  beforeEach(() => {
    vi.spyOn(console, "warn");
    vi.spyOn(console, "log");
  });
  afterEach(() => {
    expect(console.warn).not.toHaveBeenCalled();
    expect(console.log).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}
