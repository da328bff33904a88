import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACCESS, type AccessRule, type RouteName } from "~/app/access/access-table";
import { ACTS } from "~/app/proceeding/acts/index.server";
import routes from "~/app/routes";
import { decide } from "~/db/access/policy/decide";
import { REASONS } from "~/db/access/policy/reasons";
import type { Standing } from "~/db/access/policy/standing";
import { loadApplication } from "~/db/applications/load-application";
import { projectRoot } from "./server";
import { type ReadyCase, readyCase } from "./story/ready-case";
import { actorOf, ownCaseOfStranger, ROLES, type Role, send, takeOneOut } from "./story/visitors";

type Answer = "open" | "sign-in" | 403 | 404;

/** What the table promises, for each kind of visitor. */
const PROMISES: Record<AccessRule, Record<Role, Answer>> = {
  everyone: all("open", "open"),
  demo: all("open", "open"),
  signedIn: all("open", "sign-in"),
  involved: { ...all(404, "sign-in"), partner: "open", editor: "open", lead: "open" },
  lead: { ...all(404, "sign-in"), partner: 403, editor: "open", lead: "open" },
  authority: { ...all(403, "sign-in"), authority: "open", abroad: "open" },
  supervision: { ...all(403, "sign-in"), supervision: "open" },
  proceeding: { ...all(404, "sign-in"), partner: "open", editor: "open", lead: "open", authority: "open" },
  act: { ...all(404, "sign-in"), partner: 403, editor: 403, lead: 403, authority: "open" },
  reader: { ...all(404, "sign-in"), partner: "open", editor: "open", lead: "open", authority: "open" },
};

function all(somebody: Answer, nobody: Answer): Record<Role, Answer> {
  return {
    nobody,
    stranger: somebody,
    former: somebody,
    removed: somebody,
    partner: somebody,
    editor: somebody,
    lead: somebody,
    authority: somebody,
    abroad: somebody,
    supervision: somebody,
  };
}

/** Pages that answer those they are open to otherwise than with 200. */
const GET_STATUS: Partial<Record<RouteName, number>> = {
  "sign-in-link": 410,
  invitation: 410,
  notification: 302,
  // It was handed in: it stays.
  "application-delete": 409,
  "not-found": 404,
  // Asked for a file that no list has, and for a statement that nobody made.
  "authority-list-file": 404,
  "supervision-list-file": 404,
  "proceeding-statement-file": 404,
};

let ready: ReadyCase;
const params: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  ready = await readyCase();
  await takeOneOut(ready);
  const application = ready.casePath.split("/").at(-1) ?? "";
  for (const role of ["lead", "partner"] as const) {
    const stored = await loadApplication(ready.db, await actorOf(ready, role), application);
    const section = role === "lead" ? "agreement" : ready.sectionOf("Kaufungen");
    const document = stored?.documents.find((one) => one.section === section)?.id ?? "";
    params[role] = { document };
  }
  const stored = await loadApplication(ready.db, await actorOf(ready, "editor"), application);
  const shared = ["agreement", ready.sectionOf("Kaufungen")];
  params.editor = { document: stored?.documents.find((one) => !shared.includes(one.section))?.id ?? "" };
  const participant = ready.sectionOf("Söhrewald").replace("participant:", "");
  const notification = "gibt-es-nicht";
  params.all = {
    application,
    participant,
    notification,
    programme: "he-2021",
    rule: "savings",
    step: "beteiligte",
    token: "abc",
    file: "antrag.pdf",
    act: "uebernehmen",
    statement: "gibt-es-nicht",
  };
  const page = await (await send(ready, "GET", `${ready.casePath}/einreichen`, "lead")).text();
  const gesehen = /name="gesehen" value="([^"]+)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
  anySeen = JSON.parse(gesehen);
  const confirmed = { bestaetigt: "ja", gesehen };
  const done = await send(ready, "POST", `${ready.casePath}/einreichen`, "lead", confirmed);
  const after = await (await send(ready, "GET", done.headers.get("location") ?? "", "lead")).text();
  params.all.number = /IKZ-HE-\d{4}-\d{4}/.exec(after)?.[0] ?? "";
  expect(params.all.number).toBe("IKZ-HE-2021-0001");
});
afterAll(() => ready.end());

/** A state of the case that is readable; who may not submit is refused before it is compared. */
let anySeen: object = {};

const addressFor = (path: string, role: Role): string => {
  const own = { ...params.all, ...(params[role] ?? params.lead) };
  return `/${path.replace(/:(\w+)/g, (_, name: string) => own[name] ?? "").replace("*", "gibt-es-nicht")}`;
};

const listed = (await routes).map(({ file, path = "" }) => ({
  file,
  name: basename(file).replace(/\.tsx?$/, "") as RouteName,
  path,
}));

const TOLD = Object.values(REASONS).flatMap(({ visible, text }) => (visible ? text : []));

async function expectKept(answer: Response, promise: Answer, role: Role): Promise<boolean> {
  if (promise === "open") return false;
  if (promise === "sign-in") {
    expect(answer.status, role).toBe(302);
    expect(answer.headers.get("location"), role).toMatch(/^\/anmelden(\?weiter=|$)/);
  } else expect(answer.status, role).toBe(promise);
  const said = await answer.text();
  expect(said, role).not.toContain("Kooperation im Bereich");
  // A denial that may be told says why, in the words of the policy; one that may not says none of them.
  if (promise !== "sign-in")
    expect(TOLD.filter((text) => said.includes(text)).length, `${role}: why`).toBe(promise === 403 ? 1 : 0);
  return true;
}

describe("every address over HTTP, for every kind of visitor", () => {
  test.each(listed)("GET $name", async ({ file, name, path }) => {
    const route: Record<string, unknown> = await import(join(projectRoot, "app", file));
    for (const role of ROLES) {
      const answer = await send(ready, "GET", addressFor(path, role), role);
      if (await expectKept(answer, PROMISES[ACCESS[name]][role], role)) continue;
      // An address that only takes input leads on to a page; who is signed in needs no link.
      const takesInput = "action" in route && !("default" in route);
      const onward = takesInput || (name === "sign-in" && role !== "nobody");
      expect(answer.status, role).toBe(onward ? 302 : (GET_STATUS[name] ?? 200));
    }
  });

  test.each(listed)("POST $name", async ({ file, name, path }) => {
    const route: Record<string, unknown> = await import(join(projectRoot, "app", file));
    for (const role of ROLES) {
      const answer = await send(ready, "POST", addressFor(path, role), role);
      // Whoever comes next shall find the participant there.
      if (name === "case-participant-remove" && (role === "editor" || role === "lead"))
        await send(ready, "POST", addressFor(path, role).replace("entfernen", "wiederherstellen"), "lead");
      if (!("action" in route)) expect(answer.status, role).toBe(405);
      // Whoever may not submit is told so before anything else.
      else if (name === "case-submit" && role === "editor") expect(answer.status).toBe(403);
      // A deleted draft is found by nobody, so this one looks for itself.
      else if (name === "application-restore" && role !== "lead" && role !== "editor" && role !== "nobody")
        expect(answer.status, role).toBe(404);
      // Asked by a script, which could do nothing with the page to sign in.
      else if (/^case-step-(save|files|presence)$/.test(name) && role === "nobody")
        expect(answer.status, role).toBe(401);
      else if (!(await expectKept(answer, PROMISES[ACCESS[name]][role], role)))
        expect([200, 204, 302, 409, 410, 422], role).toContain(answer.status);
    }
  });
});

/** The same for every act, whatever its form holds. */
describe("every act on a proceeding, for every kind of visitor", () => {
  const own: Partial<Record<Role, Standing>> = {
    authority: "authority",
    lead: "lead-approver",
    editor: "lead-editor",
    partner: "partner-approver",
  };
  test.each(ACTS.map(({ id, action }) => [id, action] as const))("%s", async (act, action) => {
    const address = addressFor("vorgaenge/:number", "lead");
    for (const role of ROLES) {
      const stands = [{ standing: own[role] ?? "stranger", organisationId: "" }];
      const decision = decide(action, stands);
      const denied = decision.allowed ? "open" : decision.visible ? 403 : 404;
      const promise: Answer = role === "nobody" ? "sign-in" : denied;
      for (const method of ["GET", "POST"]) {
        const answer = await send(ready, method, `${address}/${act}`, role);
        if (!(await expectKept(answer, promise, role)))
          expect([200, 302, 409, 422], role).toContain(answer.status);
      }
    }
  });
});

test("only the lead's approver submits, whatever the others' form says", async () => {
  const confirmed = { bestaetigt: "ja", gesehen: JSON.stringify(anySeen) };
  for (const [role, status] of [
    ["editor", 403],
    ["partner", 403],
    ["former", 404],
    ["stranger", 404],
    ["supervision", 404],
  ] as const) {
    const answer = await send(ready, "POST", `${ready.casePath}/einreichen`, role, confirmed);
    expect(answer.status, role).toBe(status);
  }
});

describe("what is not one's own", () => {
  test.each<[string, string, Role]>([
    ["GET", "/schritt/gibt-es-nicht", "lead"],
    ["POST", "/schritt/gibt-es-nicht", "lead"],
    ["POST", "/schritt/gibt-es-nicht/speichern", "lead"],
    ["POST", "/schritt/gibt-es-nicht/anwesend", "lead"],
    ["GET", "/schritt/gibt-es-nicht/verlauf", "lead"],
    ["GET", "/schritt/vereinbarung", "partner"],
    ["POST", "/schritt/vereinbarung", "partner"],
    ["POST", "/schritt/vereinbarung/speichern", "partner"],
    ["POST", "/schritt/vereinbarung/anwesend", "partner"],
    ["GET", "/schritt/vereinbarung/verlauf", "partner"],
    ["GET", "/dokumente/gibt-es-nicht", "lead"],
    ["GET", "/beteiligte/gibt-es-nicht/entfernen", "lead"],
    ["POST", "/beteiligte/gibt-es-nicht/wiederherstellen", "lead"],
  ])("%s %s is not there for the %s", async (method, path, role) => {
    expect((await send(ready, method, ready.casePath + path, role)).status).toBe(404);
  });

  test("a version that does not exist, or a number that is another's", async () => {
    const { number = "" } = params.all ?? {};
    const reads: Role[] = ["lead", "editor", "partner", "authority"];
    for (const role of ROLES.filter((one) => one !== "nobody")) {
      for (const file of ["", "/antrag.pdf", "/antrag.json", "/eingangsbestaetigung.pdf", "/paket.zip"]) {
        const ask = async (path: string) => (await send(ready, "GET", path, role)).status;
        expect(await ask(`/eingereicht/${number}${file}?fassung=1`), role).toBe(
          reads.includes(role) ? 200 : 404,
        );
        for (const wrong of ["0", "2", "-1", "1e0", "", "x"])
          expect(await ask(`/eingereicht/${number}${file}?fassung=${wrong}`), `${role} ${wrong}`).toBe(404);
        expect(await ask(`/eingereicht/IKZ-HE-2021-0002${file}`), role).toBe(404);
      }
    }
  });

  test("to who may not know, a case that exists looks like one that does not", async () => {
    const { application = "" } = params.all ?? {};
    const page = async (id: string, role: Role) => {
      const said = await (await send(ready, "GET", `/antraege/${id}`, role)).text();
      return said
        .replaceAll(id, "id")
        .replace(/nonce="[^"]*"/g, "")
        .replace(/[0-9a-f-]{36}/g, "");
    };
    for (const role of ["stranger", "former", "removed", "authority", "abroad", "supervision"] as const)
      expect(await page(application, role)).toBe(await page("00000000-0000-4000-8000-000000000000", role));
  });

  test.each(["lead", "partner", "authority"] as const)(
    "a file of another case, asked of this one by the %s",
    async (role) => {
      const { number = "" } = params.all ?? {};
      const other = await ownCaseOfStranger(ready);
      expect((await send(ready, "GET", `${ready.casePath}/dokumente/${other.document}`, role)).status).toBe(
        404,
      );
      expect((await send(ready, "GET", `/eingereicht/${number}/${other.document}`, role)).status).toBe(404);
      expect((await send(ready, "GET", `${other.path}/dokumente/${other.document}`, role)).status).toBe(404);
    },
  );

  test("a partner writes neither the lead's sections nor another's, whatever its form says", async () => {
    const form = { "version.project": "1", "project.situation": "von fremder Hand", absicht: "weiter" };
    await send(ready, "POST", `${ready.casePath}/schritt/vorhaben`, "partner", form);
    await send(ready, "POST", `${ready.casePath}/schritt/beteiligte/speichern`, "partner", form);
    const other = ready.sectionOf("Söhrewald");
    const name = { [`version.${other}`]: "1", [`${other}.name`]: "von fremder Hand", absicht: "weiter" };
    await send(ready, "POST", `${ready.casePath}/schritt/beteiligte`, "partner", name);
    const answer = await send(
      ready,
      "POST",
      `${ready.casePath}/schritt/beteiligte/speichern`,
      "partner",
      name,
    );
    // It gets its own words back and nothing else.
    const fields = [{ label: "Söhrewald: Kurzer Name", text: "von fremder Hand" }];
    const lost = [{ section: other, fields }];
    expect(await answer.json()).toMatchObject({ versions: {}, lost, open: [], updates: [] });
    const json = await (await send(ready, "GET", `${ready.casePath}/antrag.json`, "lead")).text();
    expect(json).toContain("Söhrewald");
    expect(json).not.toContain("von fremder Hand");
  });
});
