import { describe, expect, test } from "vitest";
import { createClock } from "~/app/clock/clock.server";

const at = (iso: string) => Date.parse(iso);

describe("clock", () => {
  test.each([
    ["2026-11-21T22:59:59.999Z", "2026-11-21"],
    ["2026-11-21T23:00:00Z", "2026-11-22"],
    ["2026-07-01T21:59:00Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("at %s it is %s in Germany", (instant, day) => {
    expect(createClock(undefined, () => at(instant)).today()).toBe(day);
  });

  test("a given start runs on with the system's clock", () => {
    let system = at("2026-11-21T09:00:00Z");
    const clock = createClock("2022-06-02T08:00:00+02:00", () => system);
    expect(clock.now()).toBe("2022-06-02T06:00:00.000Z");
    system += 90_500;
    expect(clock.now()).toBe("2022-06-02T06:01:30.500Z");
  });
});
