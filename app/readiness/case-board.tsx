import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadReminders } from "~/db/reminders/load-reminders";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { openTo } from "../access/guard.server";
import { boardPath } from "../addresses/case";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { boardPage } from "./board-page.server";
import { BoardView } from "./board-view";
import { doneWords, readSwitch } from "./read-board.server";

export const loader = openTo.lead("case-board", async ({ db, actor, stored, today, now, request }) => {
  const reminders = await loadReminders(db, actor, stored.application.id);
  return {
    ...boardPage(caseView(stored, today), reminders, { now, today }),
    done: doneWords(new URL(request.url).searchParams),
  };
});

export const action = openTo.lead("case-board", async ({ db, actor, stored, request, now }) => {
  const automatic = readSwitch((await readForm(request)).form);
  const applicationId = stored.application.id;
  if (automatic === null) return redirect(boardPath(applicationId));
  await switchReminders(db, actor, { applicationId, automatic, now });
  return redirect(`${boardPath(applicationId)}?automatisch=${automatic ? "an" : "aus"}`);
});

export const meta: MetaFunction = () => [{ title: "Stand der Beteiligten – IKZ-Antrag" }];

export default function CaseBoard() {
  return <BoardView page={useLoaderData<typeof loader>()} />;
}
