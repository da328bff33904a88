import { expect, test } from "vitest";
import { caseHead } from "~/app/case/case-head.server";
import { type CaseView, caseView } from "~/app/case/case-view.server";
import { stepItems } from "~/app/case/step-items.server";
import { checkPage } from "~/app/check/check-page.server";
import { overviewOf } from "~/app/overview/overview.server";
import { calendarText } from "~/app/schedule/calendar.server";
import { caseSchedule } from "~/app/schedule/case-schedule.server";
import { schedulePage } from "~/app/schedule/schedule-page.server";
import { stepFiles } from "~/app/step/page/step-files.server";
import { stepHints } from "~/app/step/page/step-hints.server";
import { findCaseStep, stepPage } from "~/app/step/page/step-page.server";
import { createApplication, type NewSection } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { listPlannedDates, savePlannedDates } from "~/db/applications/planned-dates";
import type { Step } from "~/forms/fields/field";
import { freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, partner } from "~/tests/db/world";

const TODAY = "2026-03-02";
const MARK = "Nichtfüranderebestimmt";
const unparsed = (pointer: string) => ({ [pointer]: `${MARK} 12.O5` });
const resolution = { body: MARK, document: `${MARK}.pdf`, votesFor: 87_654_321, date: "2031-02-03" };

const sections: NewSection[] = [
  {
    name: "case",
    data: {
      state: "HE",
      category: "standard",
      title: "Gemeinsame Kasse",
      reference: MARK,
      namedAttachments: [{ kind: "other", name: `${MARK}.pdf` }],
    },
    unparsed: unparsed("/reference"),
  },
  {
    name: "project",
    data: {
      taskAreas: ["personnel"],
      situation: MARK,
      fundingFrom: "2031-07-08",
      fundingTo: "2032-07-07",
      startsOn: "2031-09-01",
    },
    unparsed: unparsed("/startsOn"),
  },
  {
    name: "agreement",
    data: {
      form: "public-law-agreement",
      document: `${MARK}.pdf`,
      effectiveOn: "2031-05-06",
      termination: { noticeMonths: 6, effective: "year-end" },
      supervisoryAct: { kind: "approval", submittedOn: "2031-03-04" },
    },
    unparsed: unparsed("/signedOn"),
  },
  {
    name: "costs-after",
    data: { years: [{ year: 2031, personnelCents: 8_765_432_100 }] },
    unparsed: unparsed("/years/0/materialCents"),
  },
  {
    name: "budget",
    data: { items: [{ category: "services", label: MARK, cents: 876_543, eligible: true }] },
    unparsed: unparsed("/requestedCents"),
  },
  {
    name: LEAD_PART,
    data: { name: "Niestetal", kind: "municipality", lead: true, contact: { name: MARK }, resolution },
    unparsed: unparsed("/population"),
  },
  {
    name: PARTNER_PART,
    data: { name: "Söhrewald", kind: "municipality" },
    unparsed: { "/population": "4.8x0", "/resolution/date": "31.02.2026" },
  },
  {
    name: "participant:third",
    data: { name: "Lohfelden", kind: "municipality", contact: { name: MARK }, resolution },
    unparsed: unparsed("/costsBefore/0/personnelCents"),
  },
];

async function asPartner() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const { organisationId } = lead;
  const id = await createApplication(db, lead.actor, { organisationId, sections, now: NOW });
  const actor = await partner(db, lead.actor, id, "amt@soehrewald.example");
  const stored = await loadApplication(db, actor, id);
  const whole = await loadApplication(db, lead.actor, id);
  if (!stored || !whole) throw new Error("no access");
  const council = { what: "council" as const, seen: null };
  const changes = [
    { ...council, subject: LEAD_PART, day: "2031-01-07" },
    { ...council, subject: "participant:third", day: "2031-01-08" },
    { ...council, subject: PARTNER_PART, day: "2026-05-04" },
    { ...council, subject: "application", what: "submission" as const, day: "2026-06-01" },
  ];
  await savePlannedDates(db, lead.actor, { applicationId: id, changes, now: NOW });
  const planned = await listPlannedDates(db, actor, id);
  const filesOf = (view: CaseView, step: Step) => stepFiles({ db, actor, now: NOW }, view, step);
  return { view: caseView(stored, TODAY), all: caseView(whole, TODAY), planned, filesOf };
}

test("no page of a partner carries what others entered", async () => {
  const { view, planned, filesOf } = await asPartner();
  const steps = stepItems(view);
  const around = { owner: "", present: [], lineage: "0", now: NOW };
  const shownSteps = steps.map(async ({ id }): Promise<[string, object]> => {
    const found = findCaseStep(view, id);
    return [id, stepPage(view, found, around, await filesOf(view, found.step))];
  });
  const calendar = { applicationId: "a", host: "ikz.example", title: "", page: "", now: NOW, today: TODAY };
  const pages: Record<string, object> = {
    schedule: schedulePage(view, planned, TODAY),
    calendar: [calendarText(caseSchedule(view, planned, TODAY), calendar)],
    head: caseHead(view, NOW),
    overview: overviewOf(view, { removed: LEAD_PART, instead: null }, { own: [], parts: [] }),
    check: checkPage(view),
    ...Object.fromEntries(await Promise.all(shownSteps)),
    ...Object.fromEntries(steps.map(({ id }) => [`hints ${id}`, stepHints(view, id, caseHead(view, NOW))])),
  };
  expect(steps.length).toBeGreaterThan(1);
  for (const [name, page] of Object.entries(pages)) {
    const text = JSON.stringify(page);
    for (const mark of [MARK, "8765432100", "876543", "87654321", "2031"]) {
      expect(text.includes(mark) && `${name}: …${text.slice(text.indexOf(mark) - 200).slice(0, 240)}`).toBe(
        false,
      );
    }
  }
});

test("a partner's schedule holds its own meeting and the days that concern all, and computes nothing of the rest", async () => {
  const { view, planned } = await asPartner();
  const page = schedulePage(view, planned, TODAY);
  expect(page.lines.map(({ id, when }) => [id.replace(/:.*/, ""), when])).toEqual([
    ["council", "04.05.2026"],
    ["application", "01.06.2026"],
    ["programme-end", "31.12.2026"],
  ]);
  expect(page.fields.map(({ label, shown }) => [label, shown])).toEqual([
    ["Sitzung Söhrewald", "04.05.2026"],
  ]);
  expect(page.critical).toBeNull();
});

test("a partner's check page leads to its own unread texts and to no step it does not have", async () => {
  const { view } = await asPartner();
  const page = checkPage(view);
  const base = `/antraege/${view.stored.application.id}/schritt`;
  expect(page.unreadable).toEqual([
    { href: `${base}/beteiligte#${PARTNER_PART}.population`, label: "„4.8x0“ berichtigen" },
    { href: `${base}/beschluesse#${PARTNER_PART}.resolution.date`, label: "„31.02.2026“ berichtigen" },
  ]);
  expect(page.allowed).toBe(false);
  const own = new Set(stepItems(view).map(({ href }) => href));
  const links = page.groups.flatMap(({ findings }) => findings.flatMap((one) => one.links));
  expect(links.length).toBeGreaterThan(0);
  for (const { href } of links) expect(own).toContain(href.split("#")[0]);
});

test("to the lead every text that could not be read is a link to its own field", async () => {
  const { all } = await asPartner();
  const base = `/antraege/${all.stored.application.id}/schritt`;
  expect(checkPage(all).unreadable.map(({ href }) => href.replace(base, ""))).toEqual([
    "/programm#case.reference",
    "/vorhaben#project.startsOn",
    "/vereinbarung#agreement.signedOn",
    "/kosten#costs-after.years.0.materialCents",
    "/finanzierung#budget.requestedCents",
    `/beteiligte#${LEAD_PART}.population`,
    `/beteiligte#${PARTNER_PART}.population`,
    `/beschluesse#${PARTNER_PART}.resolution.date`,
    "/kosten#participant:third.costsBefore.0.personnelCents",
  ]);
});
