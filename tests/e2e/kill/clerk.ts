/** A clerk's browser as far as the server is concerned; null for what was not acknowledged. */
export type Clerk = {
  /** Saves the situation against this version; gives whether the server said that it has it. */
  save(application: string, version: number, situation: string): Promise<boolean>;
  /** Hands in what it was shown; gives the number. */
  submit(application: string): Promise<string | null>;
};

export function clerkAt(origin: string, cookie: string): Clerk {
  const send = (path: string, form?: Record<string, string>) =>
    fetch(origin + path, {
      redirect: "manual",
      headers: { Cookie: cookie, ...(form && { Origin: origin }) },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
  return {
    async save(application, version, situation) {
      const form = {
        "version.project": String(version),
        "project.situation": situation,
        absicht: "weiter",
      };
      const answer = await send(`/antraege/${application}/schritt/vorhaben`, form).catch(() => null);
      return answer?.status === 302;
    },
    async submit(application) {
      try {
        const path = `/antraege/${application}/einreichen`;
        const page = await (await send(path)).text();
        const seen = /name="gesehen" value="([^"]+)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
        const answer = await send(path, { bestaetigt: "ja", gesehen: seen });
        const after = answer.headers.get("location");
        if (!after?.endsWith("/eingereicht")) return null;
        return /IKZ-[A-Z]{2}-\d{4}-\d{4}/.exec(await (await send(after)).text())?.[0] ?? null;
      } catch {
        return null;
      }
    },
  };
}
