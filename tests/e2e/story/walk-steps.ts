import type { SectionSet } from "~/forms/interchange/section-set";
import { PARTICIPANT_KIND_LABELS, STATE_LABELS } from "~/forms/labels";
import { chooseFiles, type Enclosed } from "./enclosed";
import { fillStep } from "./fill-step";
import { type RealCase, stepsFor } from "./real-case";
import type { Walker } from "./walker";

/** From the list of applications to the first step of a new one; gives the path of the case. */
export async function beginApplication(walker: Walker, { application }: RealCase): Promise<string> {
  const { page } = walker;
  await walker.open("/antraege");
  await walker.look("applications-empty");
  await walker.follow(page.getByRole("link", { name: "Neuer Antrag" }));
  await walker.look("application-new");
  await page.getByLabel(STATE_LABELS[application.state], { exact: true }).check();
  await page.getByLabel("Bezeichnung des Vorhabens").fill(application.title ?? "");
  await page.getByRole("button", { name: "Antrag beginnen" }).click();
  await page.waitForURL("**/schritt/programm");
  return new URL(page.url()).pathname.replace("/schritt/programm", "");
}

/** Adds every participant but the lead by the panel of the step "Beteiligte", which is open. */
export async function addParticipants({ page }: Walker, set: SectionSet): Promise<void> {
  const panel = page.getByRole("region", { name: "Weitere Beteiligte", exact: true });
  for (const { data } of set.participants) {
    if (data.lead) continue;
    await panel.getByLabel("Kurzer Name").fill(data.name);
    await panel
      .getByLabel("Art", { exact: true })
      .selectOption({ label: PARTICIPANT_KIND_LABELS[data.kind] });
    await panel.getByLabel(/^Amtlicher Schlüssel/).fill(data.key ?? "");
    await panel.getByRole("button", { name: "Beteiligte hinzufügen" }).click();
    await page.getByRole("heading", { name: data.name, exact: true, level: 3 }).waitFor();
  }
}

/** Looked at on a phone too: the longest, the one with tables, and the one with files. */
const TWICE = ["vereinbarung", "kosten", "beschluesse"];

type Part = {
  walker: Walker;
  real: RealCase;
  /** The sections this person enters. */
  own: ReadonlySet<string>;
  /** What this person uploads. */
  files: readonly Enclosed[];
  casePath: string;
  /** Names the pictures: "hesse-lead". */
  name: string;
  /** Whether the participants are to be added on the way. */
  adds?: boolean;
};

/** Fills every step that has something for this person, from the first to the check page. */
export async function walkSteps(part: Part): Promise<void> {
  const { walker, real, own, files, casePath, name } = part;
  const { page } = walker;
  const steps = stepsFor(real.set, own);
  await walker.open(`${casePath}/schritt/${steps[0]}`);
  for (const [position, step] of steps.entries()) {
    if (step === "beteiligte" && part.adds) await addParticipants(walker, real.set);
    await fillStep(page, step, real.set, own);
    await chooseFiles(page, step, real, files);
    await (TWICE.includes(step) ? walker.lookTwice(`${name}-${step}`) : walker.look(`${name}-${step}`));
    await page.getByRole("button", { name: /^(Weiter |Speichern$)/ }).click();
    const next = steps[position + 1];
    // After its last step a partner, whose part is whole, hands it over; the lead goes on to the check.
    const end = own.has("case") ? "/pruefung" : "/freigabe";
    await page.waitForURL(`**${casePath}${next ? `/schritt/${next}` : end}`);
  }
}
