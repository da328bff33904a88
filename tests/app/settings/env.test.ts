import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "~/app/settings/env.server";
import { testSettings } from "~/tests/e2e/server";

const complete = testSettings(3000, "data/ikz.db");

function problemsOf(changes: Record<string, string | undefined>): string[] {
  try {
    readSettings({ ...complete, ...changes });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("settings", () => {
  test("a complete set is read", () => {
    expect(readSettings(complete)).toMatchObject({
      databasePath: "data/ikz.db",
      origin: "http://localhost:3000",
      operator: { address: ["Marktplatz 1", "12345 Beispielstadt"] },
      demo: true,
      host: "127.0.0.1",
      port: 3000,
    });
  });

  test("further programmes are optional", () => {
    expect(readSettings(complete).programmesPath).toBeUndefined();
    expect(readSettings({ ...complete, PROGRAMMES_PATH: " " }).programmesPath).toBeUndefined();
    expect(readSettings({ ...complete, PROGRAMMES_PATH: "programme " }).programmesPath).toBe("programme");
  });

  test.each([
    ["DATABASE_PATH", undefined],
    ["DATABASE_PATH", "  "],
    ["ORIGIN", undefined],
    ["ORIGIN", "ikz.example"],
    ["ORIGIN", "https://ikz.example/antrag"],
    ["ORIGIN", "https://ikz.example/"],
    ["ORIGIN", "ftp://ikz.example"],
    ["MAIL_FROM", undefined],
    ["MAIL_FROM", "antrag"],
    ["OPERATOR_NAME", undefined],
    ["OPERATOR_ADDRESS", undefined],
    ["OPERATOR_EMAIL", undefined],
    ["OPERATOR_EMAIL", "ikz at beispielstadt"],
    ["OPERATOR_PHONE", ""],
    ["SMTP_URL", "mail.example"],
    ["SOURCE_URL", "quelltext"],
    ["PORT", "0"],
    ["PORT", "achtzig"],
    ["DEMO", "ja"],
    ["CLOCK", "2022-06-02"],
  ])("%s = %s is named, with what to write", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems.some((problem) => problem.startsWith(`${name}: `))).toBe(true);
    expect(problems.join()).not.toMatch(/expected|invalid|undefined/i);
  });

  test("every missing setting is named at once", () => {
    const missing = { ORIGIN: undefined, MAIL_FROM: undefined, OPERATOR_PHONE: undefined };
    expect(problemsOf(missing).map((problem) => problem.split(":")[0])).toEqual(Object.keys(missing));
  });

  test("outside the demo a mail server is needed, and the clock is the real one", () => {
    const real = { DEMO: undefined, CLOCK: undefined, SMTP_URL: undefined };
    expect(problemsOf(real)).toEqual([expect.stringContaining("SMTP_URL")]);
    expect(problemsOf({ ...real, SMTP_URL: "smtp://mail.example:587" })).toEqual([]);
    const shifted = { ...real, SMTP_URL: "smtp://mail.example:587", CLOCK: "2022-06-02T08:00:00Z" };
    expect(problemsOf(shifted)).toEqual([expect.stringContaining("CLOCK")]);
  });
});
