import { importApplication } from "~/app/applications/import-application";
import { caseView, sealedView } from "~/app/case/case-view.server";
import { submitCase } from "~/app/submit/submit-case.server";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { requestCorrections } from "~/db/proceedings/corrections";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { assignProceeding } from "~/db/proceedings/take-on";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import type { OrganisationKind } from "~/db/schema/people";
import { saveSections } from "~/db/sections/sections";
import { germanDay } from "~/db/values/german-day";
import type { DraftApplication } from "~/forms/schema/application";
import { noticeMail, signIn } from "~/tests/db/world";
import { enclosedOf } from "~/tests/e2e/story/enclosed";
import { realCase } from "~/tests/e2e/story/real-case";

export type Land = "HE" | "NW";

/** Handed in before, and answered after the end of the year and of both programmes. */
export const MADE = "2026-12-15T09:00:00.000Z";
export const ASKED = "2026-12-21T09:00:00.000Z";
export const ANSWERED = "2027-01-20T09:00:00.000Z";

type Body = { name: string; kind: OrganisationKind; key?: string; office?: string; mailbox: string };

const BODIES: Record<Land, readonly Body[]> = {
  HE: [
    { name: "Gemeinde Niestetal", kind: "municipality", key: "06633020", mailbox: "lead-he@ikz.example" },
    {
      name: "Landrat des Landkreises Kassel",
      kind: "supervision",
      office: "landrat:06633",
      mailbox: "landrat@ikz.example",
    },
    {
      name: "Regierungspräsidium Kassel",
      kind: "supervision",
      office: "rp:kassel",
      mailbox: "presidium@ikz.example",
    },
    {
      name: "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz",
      kind: "authority",
      office: "ministry:he",
      mailbox: "authority-he@ikz.example",
    },
  ],
  NW: [
    { name: "Kreis Höxter", kind: "district", key: "05762", mailbox: "lead-nw@ikz.example" },
    {
      name: "Bezirksregierung Detmold",
      kind: "authority",
      office: "bezreg:detmold",
      mailbox: "authority-nw@ikz.example",
    },
  ],
};

/** The case of Höxter as it would be planned for 2027; it begins before the answer is given. */
function in2027({ project, agreement, budget, ...rest }: DraftApplication): DraftApplication {
  return {
    ...rest,
    project: { ...project, startsOn: "2027-01-10", fundingFrom: "2027-01-10", fundingTo: "2031-12-31" },
    ...(agreement && {
      agreement: {
        ...agreement,
        effectiveOn: "2027-01-10",
        termination: { ...agreement.termination, excludedUntil: "2031-12-31" },
      },
    }),
    ...(budget && {
      budget: {
        ...budget,
        items: (budget.items ?? []).map((item) => ({ ...item, ...(item.year && { year: item.year + 4 }) })),
      },
    }),
  };
}

const CASES = { HE: "niestetal-complete", NW: "hoexter-2022" } as const;

export type TurnOfYear = ReturnType<typeof asIn> & {
  /** A second application of the same lead. */
  another(): Promise<TurnOfYear>;
};

/** All bodies of a Land in the system, and one application of its lead, which is complete and not handed in. */
export async function turnOfYear(
  db: Database,
  land: Land,
  options: { inSystem?: boolean } = {},
): Promise<TurnOfYear> {
  const actors = await enterBodies(db, land, options);
  return beginIn(db, land, actors);
}

async function beginIn(db: Database, land: Land, actors: readonly Actor[]): Promise<TurnOfYear> {
  const [lead] = actors;
  if (!lead) throw new Error("no lead");
  const { applicationId } = await begin(db, land, lead);
  const authority = actors.at(-1) ?? lead;
  const world = asIn(db, { applicationId, lead, authority, stations: actors.slice(1, -1) });
  return { ...world, another: () => beginIn(db, land, actors) };
}

type Cast = { applicationId: string; lead: Actor; authority: Actor; stations: readonly Actor[] };

function asIn(db: Database, { applicationId, lead, authority, stations }: Cast) {
  const load = async () => {
    const stored = await loadApplication(db, lead, applicationId);
    if (!stored) throw new Error("not there");
    return stored;
  };
  const given = async (actor: Actor, now: string) => {
    const loaded = await loadProceeding(db, actor, applicationId);
    return { applicationId, expectedVersion: loaded?.proceeding.version ?? 0, noticeMail, now };
  };
  return {
    applicationId,
    lead,
    authority,
    load,
    view: async (now: string) => caseView(await load(), germanDay(now)),
    async handIn(now: string) {
      const today = germanDay(now);
      const view = sealedView(await load(), today);
      return submitCase({ db, actor: lead, view, noticeMail, now, today });
    },
    /** The lead says more of the situation. */
    async change(now: string) {
      const section = (await load()).sections.find(({ name }) => name === "project");
      if (!section) throw new Error("no project");
      const data = { ...section.data, situation: `Stand vom ${germanDay(now)}: ${section.version}` };
      const changes = [{ section: "project", baseVersion: section.version, data }];
      await saveSections(db, lead, { applicationId, changes, now });
    },
    /** Every station writes its statement and passes it on. */
    async passStations(now: string) {
      for (const station of stations) {
        const text = "Wir befürworten den Antrag.";
        await addStatement(db, station, { ...(await given(station, now)), text });
        await forwardProceeding(db, station, await given(station, now));
      }
    },
    async askAgain(now: string) {
      await assignProceeding(db, authority, {
        ...(await given(authority, now)),
        assigneeId: authority.personId,
      });
      const asked = [
        { section: "project", reason: "incomplete" as const, text: "Beschreiben Sie den Stand." },
      ];
      await requestCorrections(db, authority, {
        ...(await given(authority, now)),
        asked,
        dueOn: "2027-01-31",
      });
    },
    async giveBack(now: string) {
      const [first] = stations;
      if (!first) throw new Error("no station");
      await returnProceeding(db, first, { ...(await given(first, now)), reason: "Der Stand fehlt." });
    },
    async withdraw(now: string) {
      await withdrawApplication(db, lead, { ...(await given(lead, now)), reason: "Wir planen neu." });
    },
  };
}

async function enterBodies(db: Database, land: Land, { inSystem = true }): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const { mailbox, ...body } of inSystem ? BODIES[land] : BODIES[land].slice(0, 1)) {
    const { id: organisationId } = await addOrganisation(db, { ...body, state: land, now: MADE });
    const { id: personId } = await addPerson(db, {
      name: `Postfach ${body.name}`,
      email: mailbox,
      now: MADE,
    });
    await addMembership(db, { personId, organisationId, role: "approver", now: MADE });
    actors.push(await signIn(db, mailbox, MADE));
  }
  return actors;
}

async function begin(db: Database, land: Land, lead: Actor) {
  const real = realCase(CASES[land]);
  const { applicationDate: _day, programme: _programme, ...rest } = real.application;
  const application = land === "NW" ? in2027(rest) : rest;
  const files = (await enclosedOf(real)).map(({ name, bytes }) => ({ name, bytes, pages: 1 }));
  const organisationId = lead.memberships[0]?.organisationId ?? "";
  return importApplication(db, {
    actor: lead,
    organisationId,
    application,
    files,
    by: "Betreiber",
    now: MADE,
  });
}
