import { expect, test } from "vitest";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { loadSubmission } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import {
  authorityNamed,
  draft,
  freshDatabase,
  inboxOf,
  member,
  NOW,
  signIn,
  submission,
} from "~/tests/db/world";

test("a body that calls itself by its unit receives what is for its office, and applicants read that it does", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const name = "Bezirksregierung Detmold (Dezernat 31)";
  const office = "bezreg:detmold";
  const body = await addOrganisation(db, { name, kind: "authority", state: "NW", office, now: NOW });
  const email = "dezernat-31@detmold.example";
  const { id: personId } = await addPerson(db, { name, email, now: NOW });
  await addMembership(db, { personId, organisationId: body.id, now: NOW });
  const applicationId = await draft(db, lead);
  const given = { state: "NW" as const, ...authorityNamed("Bezirksregierung Detmold") };
  const done = await submitApplication(db, lead.actor, submission(applicationId, given));
  if (!done.ok) throw new Error(`not submitted: ${done.stale}`);
  expect(await inboxOf(db, await signIn(db, email))).toMatchObject([{ number: done.number, here: true }]);
  expect(await loadSubmission(db, lead.actor, done.number)).toMatchObject({
    authorityName: "Bezirksregierung Detmold",
    authorityInSystem: true,
  });
});
