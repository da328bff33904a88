import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { successor, successorPath } from "../app/programmes/successor";
import { freePort, spawnServer, startServer, type TestServer, testSettings } from "./server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const pages = [
  "/",
  "/impressum",
  "/datenschutz",
  "/barrierefreiheit",
  "/gibt-es-nicht",
  "/favicon.svg",
  "/healthz",
];

describe("headers", () => {
  test.each(pages)("%s carries the promises", async (path) => {
    const { headers } = await fetch(server.origin + path);
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    // Over plain http the header would be ignored, and in a demo it would lock the host name for a year.
    expect(headers.get("strict-transport-security")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}';/);
    expect(policy).not.toContain("unsafe");
  });

  test("every answer has a nonce of its own, and every script of the page carries it", async () => {
    const [first, second] = await Promise.all([fetch(server.origin), fetch(server.origin)]);
    const nonceOf = (answer: Response) =>
      /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const html = await first.text();
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(first)}"`);
    expect(html).not.toMatch(/\sstyle=/);
  });

  test("hashed files may be kept for a year, pages not at all", async () => {
    const page = await fetch(server.origin);
    expect(page.headers.get("cache-control")).toBe("no-store");
    const asset = /\/assets\/kern[^"]+\.css/.exec(await page.text())?.[0];
    const kept = await fetch(`${server.origin}${asset}`);
    expect(kept.status).toBe(200);
    expect(kept.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(kept.headers.get("content-encoding")).toMatch(/br|gzip/);
  });

  test("with https the browser is told to stay there", async () => {
    const secure = await startServer({ ORIGIN: "https://ikz.example" });
    const { headers } = await fetch(secure.origin);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    await secure.stop();
  });
});

describe("origin check", () => {
  const send = (headers: Record<string, string>, method = "POST") =>
    fetch(`${server.origin}/impressum`, { method, headers, body: "a=b" });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s from elsewhere is refused in German", async (method) => {
    const answer = await send({ origin: "https://andere.example" }, method);
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain("Diese Eingabe kam nicht von unserer Seite");
    expect(html).toContain(answer.headers.get("x-request-id"));
  });

  test("without Origin and Sec-Fetch-Site it is refused", async () => {
    expect((await send({})).status).toBe(403);
  });

  test("from our own page it passes: the route answers, here that it takes no input", async () => {
    expect((await send({ origin: server.origin })).status).toBe(405);
    expect((await send({ "sec-fetch-site": "same-origin" })).status).toBe(405);
  });
});

describe("too much, or unreadable", () => {
  test.each([
    ["/", 26, "höchstens 25 MB"],
    ["/antraege/einlesen", 26, "höchstens 25 MB"],
    ["/antraege/x/schritt/beschluesse", 251, "höchstens 250 MB"],
  ])("a body to %s of %s MB is refused with a reason", async (path, size, limit) => {
    const body = new Uint8Array(size * 1024 * 1024);
    const answer = await fetch(server.origin + path, {
      method: "POST",
      headers: { origin: server.origin },
      body,
    });
    expect(answer.status).toBe(413);
    const html = await answer.text();
    expect(html).toContain("Die Datei ist zu groß");
    expect(html).toContain(limit);
  });

  test("a body without a stated length is refused", async () => {
    const answer = await fetch(`${server.origin}/`, {
      method: "POST",
      headers: { origin: server.origin },
      body: new Blob(["x"]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(answer.status).toBe(411);
  });

  test("an address nobody can read is a missing page", async () => {
    const answer = await fetch(`${server.origin}/%E0%A4%A`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Diese Seite gibt es nicht");
  });

  test("an error page shows the id of its request and no stack", async () => {
    const answer = await fetch(`${server.origin}/impressum`, {
      method: "POST",
      headers: { origin: server.origin },
    });
    const html = await answer.text();
    const visible = html.slice(0, html.indexOf("<script"));
    expect(visible).toContain("Das hat nicht geklappt");
    expect(visible).toContain(answer.headers.get("x-request-id"));
    expect(html).not.toMatch(/\bat \S+ \(|node_modules/);
  });
});

describe("log", () => {
  test("one JSON line per request, with its id and without the query", async () => {
    const answer = await fetch(`${server.origin}/impressum?adresse=amt%40niestetal.example`);
    const id = answer.headers.get("x-request-id") ?? "";
    await expect.poll(() => server.output()).toContain(id);
    const line = server
      .output()
      .split("\n")
      .find((text) => text.includes(id));
    expect(JSON.parse(line ?? "")).toMatchObject({ event: "request", path: "/impressum", status: 200 });
    expect(server.output()).not.toContain("niestetal.example");
  });
});

describe("start and stop", () => {
  test("a missing setting stops the start, by name, before anything listens", async () => {
    const port = await freePort();
    const child = spawnServer({ ...testSettings(port, "unused.db"), ORIGIN: undefined, OPERATOR_NAME: "" });
    let text = "";
    child.stderr?.on("data", (chunk) => {
      text += chunk;
    });
    const [code] = await once(child, "close");
    expect(code).toBe(1);
    expect(text).toContain("ORIGIN: Nennen Sie die öffentliche Adresse");
    expect(text).toContain("OPERATOR_NAME: ");
    expect(text).not.toMatch(/\bat \S+ \(/);
  });

  test("a faulty programme file stops the start, by file and place", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ikz-programmes-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const faulty = successor(["/rules/savings/source/certainty", undefined], ["/to", "1.12.2031"]);
    writeFileSync(join(folder, "he-2027.json"), JSON.stringify(faulty));
    const child = spawnServer({
      ...testSettings(await freePort(), join(folder, "unused.db")),
      PROGRAMMES_PATH: folder,
    });
    let text = "";
    child.stderr?.on("data", (chunk) => {
      text += chunk;
    });
    const [code] = await once(child, "close");
    expect(code).toBe(1);
    expect(text.trim().split("\n").slice(1)).toEqual([
      "PROGRAMMES_PATH: he-2027.json /to ist kein Tag in der Form JJJJ-MM-TT",
      "PROGRAMMES_PATH: he-2027.json /rules/savings/source/certainty fehlt",
    ]);
    // Nothing was opened yet.
    expect(existsSync(join(folder, "unused.db"))).toBe(false);
  });

  test("a programme file in order is taken in and named in the log", async () => {
    const own = await startServer({ PROGRAMMES_PATH: dirname(fileURLToPath(successorPath)) });
    expect(own.output()).toContain('"event":"programmes","ids":"he-2027"');
    expect(await own.stop()).toBe(0);
  });

  test("a request under way is answered before the server stops", async () => {
    const own = await startServer();
    const half = Buffer.alloc(13 * 1024 * 1024);
    const post = request(`${own.origin}/`, {
      method: "POST",
      headers: { origin: own.origin, "content-length": 2 * half.length },
    });
    const answered = once(post, "response");
    await new Promise((resolve) => post.write(half, resolve));
    const stopped = own.stop();
    await expect.poll(() => own.output()).toContain('"stopping"');
    await expect(fetch(own.origin)).rejects.toThrow();
    post.end(half);
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    answer.resume();
    expect(await stopped).toBe(0);
  });
});
