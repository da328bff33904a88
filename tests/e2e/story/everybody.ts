import { expect } from "vitest";
import type { DemoWorld } from "./demo-world";
import type { Walker } from "./walker";

/** Those who look at the case of Niestetal: who takes part in it, and who works on it. */
const CAST = {
  lead: "niestetal-approver",
  partner: "kaufungen",
  approver: "kaufungen-approver",
  landrat: "landrat",
  ministry: "ministry",
} as const;

type Role = keyof typeof CAST;
/** Path → the words that its page has to say. */
type Pages = Record<string, readonly string[]>;

export type Everybody = {
  [Name in Role]: Walker;
} & {
  /** Every page named says these words. */
  read(turn: string, asked: { [Name in Role]?: Pages }): Promise<void>;
  end(): Promise<void>;
};

async function expectWords({ page, open }: Walker, path: string, words: readonly string[], turn: string) {
  await open(path);
  const text = (await page.locator("body").innerText()).replaceAll("\u00a0", " ");
  for (const word of words) expect(text, `${turn}, ${path}`).toContain(word);
}

/** A browser for each of them, open through the whole story. */
export async function everybody(story: DemoWorld): Promise<Everybody> {
  const walkers = {
    lead: await story.walk(CAST.lead),
    partner: await story.walk(CAST.partner, { javaScriptEnabled: false }),
    approver: await story.walk(CAST.approver, { javaScriptEnabled: false }),
    landrat: await story.walk(CAST.landrat),
    ministry: await story.walk(CAST.ministry),
  };
  const roles: Role[] = ["lead", "partner", "approver", "landrat", "ministry"];
  return {
    ...walkers,
    async read(turn, asked) {
      for (const role of roles) {
        for (const [path, words] of Object.entries(asked[role] ?? {})) {
          await expectWords(walkers[role], path, words, `${turn}, ${role}`);
        }
      }
    },
    async end() {
      for (const role of ["lead", "partner", "approver", "landrat"] as const) await walkers[role].end();
      // It met a page that did not exist for it yet, which its browser complains of.
      await walkers.ministry.page.context().close();
    },
  };
}
