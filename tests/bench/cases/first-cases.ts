import { importApplication } from "~/app/applications/import-application";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { requestCorrections } from "~/db/proceedings/corrections";
import { recordDecision } from "~/db/proceedings/decisions";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import type { Moved } from "~/db/proceedings/move-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { assignProceeding } from "~/db/proceedings/take-on";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { chooseMails } from "~/db/telling/notifications";
import { later } from "~/db/values/instant";
import { namedFiles } from "~/forms/papers/application/named-files";
import { check } from "~/rules";
import type { Station } from "~/rules/report/report";
import { hoexter } from "../hoexter";
import { body, noticeMail, type Person } from "./bodies";

/** The first of the cases is begun then; the others follow. */
export const BEGINNING = "2019-01-07T08:00:00.000Z";
/** The day on which it is handed in, see `handIn`. */
const DAY = "2019-01-08";

const BODIES = {
  landrat: { name: "Landrat des Landkreises Kassel", office: "landrat:06633" },
  presidium: { name: "Regierungspräsidium Kassel", office: "rp:kassel" },
  authority: {
    name: "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz",
    office: "ministry:he",
  },
} as const;

export type People = {
  lead: Person;
  partners: Person[];
  landrat: Person;
  presidium: Person;
  authority: Person;
};

const at = (hours: number) => later(BEGINNING, { hours });

async function people(db: Database): Promise<People> {
  const now = BEGINNING;
  const parts = hoexter().participants;
  const municipalities = await Promise.all(
    parts.map(({ name, kind, key = "", lead: editor }) =>
      body(db, { name, kind, key, email: `ikz@kommune-${key}.example`, editor, now }),
    ),
  );
  const lead = municipalities[parts.findIndex((one) => one.lead)];
  if (!lead) throw new Error("Nobody leads.");
  // Towns that look for themselves: a notification without a mail.
  const partners = municipalities.filter((one) => one !== lead);
  for (const { actor } of partners) await chooseMails(db, actor, { notices: "none", now });
  const office = (place: keyof typeof BODIES, kind: "supervision" | "authority") =>
    body(db, { ...BODIES[place], kind, email: `ikz@${place}.example`, editor: true, now });
  return {
    lead,
    partners,
    landrat: await office("landrat", "supervision"),
    presidium: await office("presidium", "supervision"),
    authority: await office("authority", "authority"),
  };
}

const station = (place: keyof typeof BODIES, role: Station["role"]): Station => {
  const { name, office } = BODIES[place];
  return { station: name, office, role, sources: [] };
};

/** As the Dienstweg of a Hessian case, so that supervision has its list, too. */
const CHANNEL = [
  station("landrat", "supervision"),
  station("presidium", "supervision"),
  station("authority", "grant-authority"),
];

/** Ten towns take over their parts. */
async function join(db: Database, who: People, applicationId: string, parts: ReadonlyMap<string, string>) {
  for (const [key, section] of parts) {
    const partner = who.partners.find(({ email }) => email === `ikz@kommune-${key}.example`);
    if (!partner) continue;
    let token = "";
    await invite(db, who.lead.actor, {
      applicationId,
      section,
      email: partner.email,
      linkFor: (secret) => {
        token = secret;
        return `https://ikz.example/einladung/${secret}`;
      },
      mail: ({ link }) => ({ subject: "Einladung", text: link }),
      now: at(1),
    });
    const accepted = await acceptInvitation(db, { token, noticeMail, now: at(2) });
    if (!accepted.ok) throw new Error(accepted.reason);
  }
}

/** The text that is worked on longest, saved nine times. */
async function write(db: Database, actor: Actor, applicationId: string) {
  for (const round of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const stored = await loadApplication(db, actor, applicationId);
    const section = stored?.sections.find(({ name }) => name === "project");
    if (!section) throw new Error("The section is missing.");
    const data = { ...section.data, situation: `${section.data.situation ?? ""} (${round})` };
    const change = { section: section.name, baseVersion: section.version, data };
    await saveSections(db, actor, { applicationId, changes: [change], now: at(2 + round) });
  }
}

async function handIn(db: Database, actor: Actor, applicationId: string) {
  const stored = await loadApplication(db, actor, applicationId);
  const application = hoexter();
  const report = { ...check(application, { on: "2022-06-15" }), channel: CHANNEL };
  const done = await submitApplication(db, actor, {
    applicationId,
    expectedVersions: Object.fromEntries(stored?.sections.map(({ name, version }) => [name, version]) ?? []),
    state: "HE",
    programme: "he-2016",
    applicationDate: DAY,
    authorityName: BODIES.authority.name,
    authorityOffice: BODIES.authority.office,
    seal: async ({ number }) => ({
      data: { ...application },
      report,
      // A real one has 100 KB and more, which no page reads along.
      pdf: Buffer.from(`%PDF ${number}`),
      manifest: { algorithm: "SHA-256", parts: [] },
      receipt: async () => Buffer.from(`%PDF ${number}`),
    }),
    noticeMail,
    now: at(24),
  });
  if (!done.ok) throw new Error(`Not submitted: ${done.stale}`);
}

/** What is done with a submitted case by whom. */
function acts(db: Database, who: People, applicationId: string) {
  const given = async (actor: Actor, hours: number) => {
    const stands = await loadProceeding(db, actor, applicationId);
    const expectedVersion = stands?.proceeding.version ?? 0;
    return { applicationId, expectedVersion, noticeMail, now: at(hours) };
  };
  const went = async (moved: Promise<Moved>) => {
    if (!(await moved).ok) throw new Error("Somebody acted meanwhile.");
  };
  const pass = async ({ actor }: Person, hours: number) => {
    const text = "Das Vorhaben ist wirtschaftlich und wird befürwortet. ".repeat(6);
    await went(addStatement(db, actor, { ...(await given(actor, hours)), text }));
    await went(forwardProceeding(db, actor, await given(actor, hours + 1)));
  };
  const { landrat, presidium, authority } = who;
  const { actor } = authority;
  return {
    passLandrat: () => pass(landrat, 30),
    passPresidium: () => pass(presidium, 60),
    take: async () =>
      went(assignProceeding(db, actor, { ...(await given(actor, 90)), assigneeId: actor.personId })),
    ask: async () =>
      went(
        requestCorrections(db, actor, {
          ...(await given(actor, 100)),
          asked: [{ section: "budget", reason: "incomplete", text: "Die Folgekosten fehlen. ".repeat(5) }],
          dueOn: "2019-03-01",
        }),
      ),
    decide: async () =>
      went(
        recordDecision(db, actor, {
          ...(await given(actor, 110)),
          decision: {
            kind: "grant",
            amountCents: 49_000_000,
            conditions: ["Der Verwendungsnachweis ist vorzulegen."],
            instalments: [{ cents: 49_000_000, dueOn: "2019-07-01", condition: null }],
            reasons: "Die Voraussetzungen liegen vor. ".repeat(10),
            reference: "IV 5-1",
            decidedOn: "2019-01-21",
          },
        }),
      ),
  };
}

async function begun(db: Database, who: People): Promise<string> {
  // Handed in here, not taken over from paper with a day of its own.
  const { applicationDate: _day, ...application } = hoexter();
  const bytes = new TextEncoder().encode("%PDF");
  const files = namedFiles(application).map(({ name }) => ({ name, bytes, pages: 2 }));
  const { lead } = who;
  const { organisationId, actor } = lead;
  const given = { actor, organisationId, application, files, by: "Betreiber", now: at(0) };
  const { applicationId, sections } = await importApplication(db, given);
  await join(db, who, applicationId, sections);
  await write(db, actor, applicationId);
  await handIn(db, actor, applicationId);
  return applicationId;
}

/**
 * Three cases of one lead with all that a case leaves behind, made by the functions of the pages: the first lies with
 * the second station, to the second something is asked for, the third is decided.
 */
export async function firstCases(db: Database): Promise<People & { cases: string[] }> {
  const who = await people(db);
  const cases: string[] = [];
  for (const far of [1, 2, 3]) {
    const applicationId = await begun(db, who);
    const does = acts(db, who, applicationId);
    await does.passLandrat();
    if (far > 1) {
      await does.passPresidium();
      await does.take();
      await (far === 2 ? does.ask() : does.decide());
    }
    cases.push(applicationId);
  }
  return { ...who, cases };
}
