import { afterAll, afterEach, expect } from "vitest";
import { takeComplaints, watchConsole } from "./complaints";

// Before every file: what complains unexpectedly fails the test, or the file where it came outside of one.
watchConsole();
afterEach(() => {
  expect(takeComplaints(), "unexpected complaints").toEqual([]);
});
afterAll(() => {
  expect(takeComplaints(), "unexpected complaints outside of a test").toEqual([]);
});
