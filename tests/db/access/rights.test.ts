import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { addDocument } from "~/db/documents/documents";
import { readDocument } from "~/db/documents/read-document";
import { loadSubmission } from "~/db/submissions/submissions";
import { ROLES, type Role, rightsWorld } from "~/tests/db/rights-world";
import { member, NOW, pdf } from "~/tests/db/world";
import { RIGHTS, save } from "./rights";

describe("who may do what", () => {
  test.each(RIGHTS)("%s", async (_what, act, allowed) => {
    const w = await rightsWorld();
    // Those who may not come first: a denial must not hang on what the allowed ones did.
    const order = [...ROLES].sort(
      (one, other) => Number(allowed.includes(one)) - Number(allowed.includes(other)),
    );
    const outcome: Partial<Record<Role, boolean>> = {};
    for (const role of order) {
      outcome[role] = await act(w, w.actors[role]).then(
        (result) => result !== null,
        (error) => {
          if (error instanceof AccessDenied) return false;
          throw error;
        },
      );
    }
    expect(outcome).toEqual(Object.fromEntries(ROLES.map((role) => [role, allowed.includes(role)])));
  });

  test("to strangers what exists looks like what does not", async () => {
    const w = await rightsWorld();
    const outside = ["supervision", "authority", "operator", "former", "removed", "stranger"] as const;
    for (const role of outside) {
      for (const applicationId of [w.applicationId, "no-such-id"]) {
        const attempt = save("project", { situation: "x" })({ ...w, applicationId }, w.actors[role]);
        await expect(attempt).rejects.toMatchObject({ visible: false });
      }
    }
    await expect(save("project", {})(w, w.actors.partner)).rejects.toMatchObject({ visible: true });
  });

  test("an authority sees only what was submitted to it", async () => {
    const w = await rightsWorld();
    const other = await member(w.db, "Bezirksregierung Detmold", "authority");
    expect(await loadSubmission(w.db, other.actor, "IKZ-HE-2026-0001")).toBeNull();
    expect(await readDocument(w.db, other.actor, w.leadFile)).toBeNull();
    const late = {
      slot: "a",
      kind: "agreement" as const,
      name: "c.pdf",
      pages: 1,
      bytes: pdf("c"),
      now: NOW,
    };
    const added = await addDocument(w.db, w.actors.lead, {
      applicationId: w.submitted,
      section: "agreement",
      ...late,
    });
    expect(await readDocument(w.db, w.actors.authority, added.id)).toBeNull();
  });
});
