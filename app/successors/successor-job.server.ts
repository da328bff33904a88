import { loadAsLead } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { listUntold } from "~/db/successors/list-untold";
import { noteSuccessor } from "~/db/successors/note-successor";
import { tellSuccessor } from "~/db/successors/tell-successor";
import { chooseProgramme, type Programme, programmes } from "~/rules";
import { addDays } from "~/rules/periods/days";
import { type CaseView, caseView } from "../case/case-view.server";
import { versionChange } from "../check/version-change.server";
import type { Clock } from "../clock/clock.server";
import type { Job } from "../jobs/job";
import type { Log } from "../log/log.server";
import type { MailSender } from "../mail/signature";
import { noticeMail } from "../notices/notice-mail";

type Parts = {
  db: Database;
  clock: Clock;
  log: Log;
  sender: MailSender;
  /** The versions that an operator added by files. */
  loaded: readonly Programme[];
};

/** Whether it follows another version of its state and is not over itself. */
const isSuccessor = ({ state, from, to }: Programme, today: string): boolean =>
  to >= today && programmes.some((other) => other.state === state && other.from < from);

/** The version that a draft follows until then: the one it names itself, else the one of the day before. */
function followedBefore({ set }: CaseView, after: Programme): Programme {
  const { state, programme } = set.case;
  const on = addDays(after.from, -1);
  return chooseProgramme({ state, programme: programme === after.id ? undefined : programme }, { on });
}

function changeOf(view: CaseView, after: Programme, today: string) {
  const before = followedBefore(view, after);
  const change = versionChange(view, { before, after }, today);
  return {
    programme: after.id,
    shortTitle: after.shortTitle,
    from: after.from,
    before: before.id,
    changed: change.differences.filter(({ weighty }) => weighty).length,
    amount: { before: change.before.amount.cents, after: change.after.amount.cents },
  };
}

/**
 * Tells the lead of every draft, once for each version that an operator loaded, what that version changes for it. What it
 * has not done is found again in the database.
 */
export function successorJob({ db, clock, log, sender, loaded }: Parts): Job {
  const mail = noticeMail(sender);
  async function tell(applicationId: string, after: Programme): Promise<void> {
    const stored = await loadAsLead(db, applicationId);
    if (!stored) return;
    const [now, today] = [clock.now(), clock.today()];
    const change = changeOf(caseView(stored, today), after, today);
    const people = await tellSuccessor(db, { applicationId, change, noticeMail: mail, now });
    if (people !== null) {
      log.info("successor.told", { application: applicationId, programme: after.id, people });
    }
  }
  return {
    name: "successors",
    everySeconds: 300,
    async run(mayGoOn) {
      for (const after of loaded.filter((one) => isSuccessor(one, clock.today()))) {
        if (!mayGoOn()) return;
        await noteSuccessor(db, { programme: after.id, now: clock.now() });
        for (const applicationId of await listUntold(db, { programme: after.id, state: after.state })) {
          if (!mayGoOn()) return;
          try {
            await tell(applicationId, after);
          } catch (error) {
            // One application that cannot be read must not keep the others from being told.
            log.error("successors.failed", error, { application: applicationId });
          }
        }
      }
    },
  };
}
