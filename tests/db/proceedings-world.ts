import { eq } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Database, OpenOptions } from "~/db/engine/open";
import { addMembership, addPerson } from "~/db/people/organisations";
import type { Moved, Proceeding } from "~/db/proceedings/move-proceeding";
import type { ActGiven } from "~/db/proceedings/perform-act";
import { proceedings } from "~/db/schema/proceedings";
import { type Submission, submitApplication } from "~/db/submissions/submit-application";
import type { Station } from "~/rules/report/report";
import {
  AUTHORITY,
  authorityNamed,
  draft,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  officeNamed,
  report,
  signIn,
  submission,
} from "./world";

const LANDRAT = "Landrat des Landkreises Kassel";
const PRESIDIUM = "Regierungspräsidium Kassel";
const DETMOLD = "Bezirksregierung Detmold";

const station = (name: string, role: Station["role"]): Station => ({
  station: name,
  office: officeNamed(name)?.key ?? "",
  role,
  sources: [],
});
const HESSIAN_CHANNEL = [
  station(LANDRAT, "supervision"),
  station(PRESIDIUM, "supervision"),
  station(AUTHORITY, "grant-authority"),
];

export type ProceedingsWorld = {
  db: Database;
  applicationId: string;
  number: string;
  lead: Actor;
  landrat: Actor;
  presidium: Actor;
  authority: Actor;
  colleague: Actor;
  /** As it stands now, read past all rights. */
  stands: () => Promise<Proceeding>;
  /** What an act is given, with the version as it stands. */
  given: () => Promise<ActGiven>;
  /** Hands a version in, after the sections given were changed to these versions. */
  handIn: (
    versions?: Record<string, number>,
    changes?: Partial<Submission>,
  ) => ReturnType<typeof submitApplication>;
};

/** An application that was submitted: in Hesse on its Dienstweg, in NRW with the Bezirksregierung. */
export async function proceedingsWorld(
  land: "HE" | "NW",
  options: OpenOptions = {},
): Promise<ProceedingsWorld> {
  const db = await freshDatabase(options);
  const lead = await member(db, "Niestetal");
  const landrat = await member(db, LANDRAT, "supervision");
  const presidium = await member(db, PRESIDIUM, "supervision");
  const name = land === "HE" ? AUTHORITY : DETMOLD;
  const authority = await member(db, name, "authority");
  const person = await addPerson(db, {
    name: "Dezernat 31, Zimmer 2",
    email: "zwei@behoerde.example",
    now: NOW,
  });
  await addMembership(db, { personId: person.id, organisationId: authority.organisationId, now: NOW });
  const applicationId = await draft(db, lead);
  const channel = land === "HE" ? HESSIAN_CHANNEL : [station(DETMOLD, "grant-authority")];
  const first = submission(applicationId, { state: land, ...authorityNamed(name) });
  const handIn: ProceedingsWorld["handIn"] = (versions = {}, changes = {}) =>
    submitApplication(db, lead.actor, {
      ...first,
      ...changes,
      expectedVersions: { ...first.expectedVersions, ...versions },
      seal: async (place) => ({ ...(await first.seal(place)), report: { ...report, channel } }),
    });
  const done = await handIn();
  if (!done.ok) throw new Error(`not submitted: ${done.stale}`);
  const stands = async () => {
    const [row] = await db.reader
      .select()
      .from(proceedings)
      .where(eq(proceedings.applicationId, applicationId));
    if (!row) throw new Error("no proceeding");
    return row;
  };
  return {
    db,
    applicationId,
    number: done.number,
    lead: lead.actor,
    landrat: landrat.actor,
    presidium: presidium.actor,
    authority: authority.actor,
    colleague: await signIn(db, "zwei@behoerde.example"),
    stands,
    given: async () => ({ applicationId, expectedVersion: (await stands()).version, noticeMail, now: NOW }),
    handIn,
  };
}

/** The proceeding after an act that must have gone through. */
export function movedTo(moved: Moved): Proceeding {
  if (!moved.ok) throw new Error(`stands at version ${moved.stands.version}`);
  return moved.proceeding;
}
