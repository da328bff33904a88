import { describe, expect, test } from "vitest";
import { loader as authorityInbox } from "~/app/inbox/authority-inbox";
import { loader as listFile } from "~/app/inbox/authority-list-file";
import { readListQuery } from "~/app/inbox/read-list";
import { loader as supervisionInbox } from "~/app/inbox/supervision-inbox";
import { isPending } from "~/app/proceeding/age-words";
import { loader as proceeding } from "~/app/proceeding/proceeding";
import type { Actor } from "~/db/access/policy/actor";
import { recordConsent, recordDecision } from "~/db/proceedings/decisions";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";
import { submitApplication } from "~/db/submissions/submit-application";
import { later } from "~/db/values/instant";
import { type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { authorityNamed, draft, NOW, submission } from "~/tests/db/world";
import { argumentsOf, cookieOf } from "../visit";

const day = (days: number) => later(NOW, { days });

/** The arguments of a loader for this person on this day. */
async function visit(w: ProceedingsWorld, actor: Actor, path: string, now: string, params = {}) {
  return argumentsOf(w.db, params, { path, cookie: await cookieOf(w.db, actor.email, now), now });
}

/** Goes from the Landrat on the third day to the Presidium. */
async function passed() {
  const w = await proceedingsWorld("HE");
  const { db, landrat } = w;
  await addStatement(db, landrat, { ...(await w.given()), text: "Wir befürworten den Antrag.", now: day(3) });
  await forwardProceeding(db, landrat, { ...(await w.given()), now: day(3) });
  return w;
}

/** An application that was made on paper years ago and taken over today. */
async function onPaper(w: ProceedingsWorld, now: string) {
  const organisationId = w.lead.memberships[0]?.organisationId ?? "";
  const applicationId = await draft(w.db, { actor: w.lead, organisationId }, "2020-11-27");
  const given = { state: "NW" as const, ...authorityNamed("Bezirksregierung Detmold"), now };
  await submitApplication(
    w.db,
    w.lead,
    submission(applicationId, { ...given, applicationDate: "2020-11-27" }),
  );
}

test.each([
  ["what no eye sees", "\u200bSöhre\u00adwald", "Söhrewald"],
  ["an umlaut as two characters", "So\u0308hrewald", "Söhrewald"],
  ["blanks of every kind", " Söhrewald\u00a0 \t2026 ", "Söhrewald 2026"],
  ["nothing to be seen", "\u200b", ""],
  ["more than a search may have", "x".repeat(201), ""],
])("a search is read as one sees it: %s", (_, suche, words) => {
  const address = `https://ikz.example/behoerde?${new URLSearchParams({ suche })}`;
  expect(readListQuery(new Request(address))).toMatchObject({ suche: words, stand: "offen" });
});

describe("how long a case has lain with a body", () => {
  test("counts from its arrival there, and is not said once it has gone on", async () => {
    const w = await passed();
    const lines = async (actor: Actor) =>
      (await supervisionInbox(await visit(w, actor, "/aufsicht", day(10)))).lines;
    expect(await lines(w.presidium)).toMatchObject([{ arrived: "05.03.2026", age: "seit 7 Tagen" }]);
    expect(await lines(w.landrat)).toMatchObject([{ arrived: "02.03.2026", age: null }]);
  });

  test("does not count from the application day of a paper", async () => {
    const w = await proceedingsWorld("NW");
    await onPaper(w, day(1));
    const { lines } = await authorityInbox(await visit(w, w.authority, "/behoerde", day(2)));
    expect(lines).toMatchObject([
      { arrived: "03.03.2026", age: "seit 1 Tag" },
      { arrived: "02.03.2026", age: "seit 2 Tagen" },
    ]);
    const oldest = await visit(w, w.authority, "/behoerde?sortierung=aelteste", day(2));
    expect((await authorityInbox(oldest)).lines.map(({ arrived }) => arrived)).toEqual([
      "02.03.2026",
      "03.03.2026",
    ]);
  });

  test("is said as long as the body has it before it", () => {
    const said = (here: boolean, as: "authority" | "supervision") =>
      PROCEEDING_STATES.filter((state) => isPending({ state, here }, as));
    expect(said(true, "supervision")).toEqual([
      "supervision",
      "received",
      "in-progress",
      "returned",
      "withdrawn",
    ]);
    expect(said(false, "supervision")).toEqual([]);
    expect(said(false, "authority")).toEqual(["correction"]);
    expect(said(true, "authority")).not.toContain("decided");
  });

  test("stands in the list as a file, beside the application day", async () => {
    const w = await proceedingsWorld("NW");
    await onPaper(w, day(1));
    const given = { ...(await w.given()), now: day(1) };
    await recordConsent(w.db, w.authority, { ...given, consentedOn: "2026-03-01", note: null });
    const decision = {
      kind: "refusal" as const,
      amountCents: null,
      conditions: [],
      instalments: [],
      reasons: "Das Vorhaben ist nicht neu.",
      reference: null,
      decidedOn: "2026-03-03",
    };
    await recordDecision(w.db, w.authority, { ...(await w.given()), decision });
    const path = "/behoerde/liste.csv?stand=&sortierung=aelteste";
    const answer = await listFile(await visit(w, w.authority, path, day(5), { file: "liste.csv" }));
    const [head, ...rows] = (await answer.text()).trim().split("\r\n");
    const columns = (line = "") => line.split(";").slice(5, 11);
    expect(columns(head)).toEqual([
      "Stand",
      "Zuständig",
      "Antragstag",
      "Ergänzt am",
      "Eingegangen",
      "Liegt vor seit (Tage)",
    ]);
    expect(rows.map(columns)).toEqual([
      ["entschieden", "Hauptamt Bezirksregierung Detmold", "02.03.2026", "", "02.03.2026", ""],
      ["eingegangen", "", "27.11.2020", "", "03.03.2026", "4"],
    ]);
  });

  test("stands on the page of the proceeding for each reader as it is for them", async () => {
    const w = await passed();
    const params = { number: w.number };
    const since = async (actor: Actor) =>
      (await proceeding(await visit(w, actor, `/vorgaenge/${w.number}`, day(10), params))).since;
    expect(await since(w.presidium)).toEqual({
      label: "Eingegangen",
      value: "05.03.2026",
      aside: "seit 7 Tagen",
    });
    expect(await since(w.landrat)).toEqual({ label: "Eingegangen", value: "02.03.2026" });
    expect(await since(w.lead)).toEqual({
      label: "Eingereicht",
      value: "02.03.2026",
      aside: "seit 10 Tagen",
    });
  });
});

describe("the pages of the list", () => {
  test("lead on, back, to the first and to the last, with the filters", async () => {
    const w = await proceedingsWorld("NW");
    for (let at = 0; at < 52; at += 1) await onPaper(w, later(NOW, { minutes: at + 1 }));
    const show = async (path: string) => authorityInbox(await visit(w, w.authority, path, day(1)));
    const first = await show("/behoerde?stand=received&sortierung=aelteste");
    expect(first).toMatchObject({ total: "53 Vorgänge", turns: { first: null, previous: null } });
    expect(first.lines).toHaveLength(25);
    const second = await show(first.turns.next ?? "");
    const third = await show(second.turns.next ?? "");
    expect(third).toMatchObject({ turns: { next: null, last: null }, query: { stand: "received" } });
    const numbers = (page: typeof first) => page.lines.map(({ number }) => number);
    expect(new Set([first, second, third].flatMap(numbers)).size).toBe(53);
    expect(numbers(await show(third.turns.previous ?? ""))).toEqual(numbers(second));
    expect(numbers(await show(third.turns.first ?? ""))).toEqual(numbers(first));
    const last = await show(first.turns.last ?? "");
    expect(numbers(last).slice(-3)).toEqual(numbers(third));
  });

  test.each(["nach=quatsch", "nach=a~b~c", "vor=2026-03-02T09:00:00.000Z~2026-04-01~1'--", "seite=7"])(
    "?%s is the first page",
    async (query) => {
      const w = await proceedingsWorld("NW");
      const page = await authorityInbox(await visit(w, w.authority, `/behoerde?${query}`, day(1)));
      expect(page).toMatchObject({ lines: [{ number: w.number }], total: "Ein Vorgang" });
    },
  );

  test("say from how many signs on they search", async () => {
    const w = await proceedingsWorld("NW");
    const show = async (search: string) =>
      authorityInbox(await visit(w, w.authority, `/behoerde?suche=${search}`, day(1)));
    const short = await show("ni");
    expect(short.tooShort).toBe("Gesucht wird ab drei Zeichen. Die Liste ist nicht nach „ni“ gefiltert.");
    expect(short.lines).toHaveLength(1);
    expect((await show("niestetal")).tooShort).toBeUndefined();
  });
});
