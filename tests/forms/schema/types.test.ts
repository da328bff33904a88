import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { SectionPath } from "~/forms/fields/section-path";
import type {
  Application,
  application,
  DraftApplication,
  draftApplication,
} from "~/forms/schema/application";
import type { Facts } from "~/rules/facts/facts";

/** With nothing that may be absent, at any depth. */
type Whole<T> = T extends (infer One)[]
  ? Whole<One>[]
  : T extends object
    ? { [Name in keyof T]-?: Whole<NonNullable<T[Name]>> }
    : T;

// The compiler reads this file (tests/house/types.test.ts); run, its lines do nothing.
test("rules work on what the schema says, no more and no less", () => {
  expectTypeOf<Omit<z.infer<typeof draftApplication>, "format">>().toEqualTypeOf<Facts>();
  expectTypeOf<Facts>().toEqualTypeOf<Omit<z.infer<typeof draftApplication>, "format">>();
});

test("a draft has every place of a whole application, and a whole application is a draft", () => {
  expectTypeOf<Whole<DraftApplication>>().toEqualTypeOf<Whole<Application>>();
  expectTypeOf<Whole<Application>>().toEqualTypeOf<Whole<DraftApplication>>();
  expectTypeOf<z.infer<typeof application>>().toExtend<DraftApplication>();
});

test("a step can ask the places of its section, and nothing else", () => {
  expectTypeOf<"termination.noticeMonths">().toExtend<SectionPath<"agreement">>();
  expectTypeOf<"term.until">().toExtend<SectionPath<"agreement">>();
  expectTypeOf<"colour">().not.toExtend<SectionPath<"agreement">>();
  expectTypeOf<"termination.colour">().not.toExtend<SectionPath<"agreement">>();
});
