import { frameOf } from "~/app/access/frame-of.server";
import { loader as applications } from "~/app/applications/applications";
import { loader as authorityInbox } from "~/app/inbox/authority-inbox";
import { loader as supervisionInbox } from "~/app/inbox/supervision-inbox";
import { loader as notifications } from "~/app/notifications/notifications";
import { loader as caseOverview } from "~/app/overview/case-overview";
import { loader as proceeding } from "~/app/proceeding/proceeding";
import { loader as caseStep } from "~/app/step/case-step";
import { loadApplication } from "~/db/applications/load-application";
import { takeLease } from "~/db/log/leases";
import { findActor } from "~/db/people/sessions";
import { claimReading } from "~/db/readings/due-readings";
import { listNearApplications } from "~/db/reminders/near-applications";
import { saveSections } from "~/db/sections/sections";
import { claimMail } from "~/db/telling/mail-delivery";
import { addDays } from "~/rules/periods/days";
import { type ManyCases, NOW } from "./many-cases";
import { visitor } from "./visits";

export type Page = { name: string; body: () => unknown };

/** One save after another of a section, each on the version before. */
async function saving({ db, cases, tokens }: ManyCases): Promise<() => Promise<void>> {
  const [applicationId = ""] = cases;
  const actor = await findActor(db, tokens.lead, NOW);
  const stored = actor && (await loadApplication(db, actor, applicationId));
  const section = stored?.sections.find(({ name }) => name === "project");
  if (!actor || !section) throw new Error("The section is missing.");
  let version = section.version;
  return async () => {
    const data = { ...section.data, situation: `${section.data.situation} (${version})` };
    const change = { section: section.name, baseVersion: version, data };
    const saved = await saveSections(db, actor, { applicationId, changes: [change], now: NOW });
    if (!saved.ok) throw new Error("The save met a conflict.");
    version = saved.versions.project ?? version;
  };
}

/** What people open and what the loop does every time, by the loaders of the routes. */
export async function pages(world: ManyCases): Promise<Page[]> {
  const { db, cases, tokens } = world;
  const [lead, presidium, authority] = [
    await visitor(db, tokens.lead),
    await visitor(db, tokens.presidium),
    await visitor(db, tokens.authority),
  ];
  const [application = ""] = cases;
  const inbox = (query: string) => () => authorityInbox(authority(`/behoerde${query}`));
  const save = await saving(world);
  return [
    { name: "authority: what is open, newest first", body: inbox("") },
    { name: "authority: one state", body: inbox("?stand=decided") },
    { name: "authority: a number searched", body: inbox("?stand=&suche=2019-0003") },
    {
      name: "authority: a town searched, one case in eighty",
      body: inbox("?stand=&suche=M%C3%B6nchengladbach"),
    },
    { name: "authority: a word searched that all have", body: inbox("?stand=&suche=digitalnetzwerk") },
    { name: "authority: a word searched that none has", body: inbox("?stand=&suche=unauffindbar") },
    { name: "authority: oldest first", body: inbox("?stand=&sortierung=aelteste") },
    { name: "authority: by the day an answer is due", body: inbox("?sortierung=frist") },
    { name: "authority: the last page", body: inbox("?stand=&seite=letzte") },
    { name: "supervision: what is open", body: () => supervisionInbox(presidium("/aufsicht")) },
    {
      name: "supervision: a number searched",
      body: () => supervisionInbox(presidium("/aufsicht?stand=&suche=2019-0003")),
    },
    {
      name: "proceeding",
      body: () => proceeding(authority("/vorgaenge/IKZ-HE-2019-0003", { number: "IKZ-HE-2019-0003" })),
    },
    { name: "case: overview", body: () => caseOverview(lead(`/antraege/${application}`, { application })) },
    {
      name: "case: the step “Vorhaben”",
      body: () => caseStep(lead(`/antraege/${application}/vorhaben`, { application, step: "vorhaben" })),
    },
    { name: "my applications: three", body: () => applications(lead("/antraege")) },
    { name: "notifications of the lead", body: () => notifications(lead("/nachrichten")) },
    { name: "notifications of the authority", body: () => notifications(authority("/nachrichten")) },
    {
      name: "frame of every page, authority",
      body: () => {
        const { request, context } = authority("/behoerde");
        return frameOf(request, context);
      },
    },
    { name: "one section saved", body: save },
    {
      name: "the loop, nothing to do: lease, mails, files, reminders",
      body: async () => {
        const today = NOW.slice(0, 10);
        await takeLease(db, { name: "jobs", holder: "bench", now: NOW });
        await claimMail(db, NOW);
        await claimReading(db, { now: NOW });
        await listNearApplications(db, { after: today, until: addDays(today, 30) });
      },
    },
  ];
}
