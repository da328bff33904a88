import { issueSignInToken } from "~/db/people/sign-in";
import { signInLinkPath } from "../addresses/account";
import { DEMO_CASES, type DemoCase } from "./demo-cases";
import { addDemoPeople, DEMO_PEOPLE } from "./demo-people";
import { type DemoSetting, type LoadedDemoCase, loadDemoCase } from "./load-demo-case";

const DAY_MINUTES = 24 * 60;

export type LoadedDemo = {
  cases: (LoadedDemoCase & { demo: DemoCase })[];
  /** A sign-in link for each role: valid a day and usable again, in the demo alone. */
  links: { shows: string; email: string; link: string }[];
};

/** Fills an empty database with everything the demonstration shows. */
export async function loadDemo(setting: DemoSetting): Promise<LoadedDemo> {
  const { db, sender, now } = setting;
  await addDemoPeople(db, now);
  const cases: LoadedDemo["cases"] = [];
  for (const demo of DEMO_CASES) cases.push({ ...(await loadDemoCase(setting, demo)), demo });
  const links: LoadedDemo["links"] = [];
  for (const { shows, email } of Object.values(DEMO_PEOPLE)) {
    const token = await issueSignInToken(db, { email, now, minutes: DAY_MINUTES, reusable: true });
    if (token === null) throw new RangeError(`Nobody has the address ${email}`);
    links.push({ shows, email, link: sender.origin + signInLinkPath(token) });
  }
  return { cases, links };
}
