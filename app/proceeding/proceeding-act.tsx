import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { STATE_WORDS } from "~/app/standing/state-words";
import { demand } from "~/db/access/access";
import { decide } from "~/db/access/policy/decide";
import { decideState } from "~/db/access/policy/decide-state";
import { sectionLabels } from "~/forms/asked/section-labels";
import { refusedAt, typedIn } from "~/forms/small-forms/refused";
import { openTo, type ProceedingVisit } from "../access/guard.server";
import { proceedingPath } from "../addresses/proceeding";
import { problem } from "../http/problem";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { ActView } from "./act-view";
import type { ActContext, ActDefinition } from "./acts/act.server";
import type { ActPage } from "./acts/act-form";
import { findAct } from "./acts/index.server";
import { readAct } from "./read-act.server";
import { ADD_ROW, withNextRow } from "./rows-shown";

/** The act of the address, if this person may. */
function actOf(visit: ProceedingVisit): { act: ActDefinition; context: ActContext } {
  const { loaded, submission, actor, today, params } = visit;
  const act = findAct(params.act);
  if (!act) throw new Response(null, { status: 404 });
  demand(decide(act.action, loaded.stands));
  const parts = sectionLabels(loaded.sections);
  return { act, context: { loaded, submission, actor, today, parts, target: params.target ?? "" } };
}

const NOT_WITH_THIS = "Der Vorgang steht nicht so, dass dies möglich wäre.";

const notNow = (why: string, number: string) => ({
  title: "Das geht gerade nicht",
  text: `${why} Auf der Seite des Vorgangs sehen Sie, wo er liegt und was Sie tun können.`,
  way: { href: proceedingPath(number), label: "Zum Vorgang" },
});

export const loader = openTo.act("proceeding-act", async (visit): Promise<ActPage> => {
  const { act, context } = actOf(visit);
  const { proceeding, situation } = visit.loaded;
  const now = decideState(act.action, situation);
  if (!now.allowed) throw problem(409, notNow(now.text, proceeding.number));
  if (act.possible?.(context) === false) throw problem(409, notNow(NOT_WITH_THIS, proceeding.number));
  return {
    number: proceeding.number,
    title: act.title,
    intro: act.intro(context),
    fields: act.fields(context),
    add: act.add ?? null,
    button: act.button,
    busy: act.busy,
    seen: proceeding.version,
  };
});

export const action = openTo.act("proceeding-act", async (visit) => {
  const { db, actor, loaded, request, context: server, now } = visit;
  const { act, context } = actOf(visit);
  const form = await readForm(request);
  const typed = typedIn(form.form);
  if (typed.absicht === ADD_ROW) return data({ errors: [], typed: withNextRow(typed) });
  const read = readAct(act, form, context);
  if (!read.ok) return data(read.refused, { status: 422 });
  const { applicationId, number } = loaded.proceeding;
  const given = { applicationId, expectedVersion: read.seen, noticeMail: noticeMail(server.settings), now };
  const done = await read.perform({ db, actor, given, file: read.file });
  if (done.ok) return redirect(proceedingPath(number));
  if ("errors" in done) return data({ errors: done.errors, typed }, { status: 422 });
  const { word } = STATE_WORDS[done.stands.state];
  const message = `Inzwischen hat jemand an diesem Vorgang etwas getan; er ist jetzt: ${word}. Es wurde nichts gespeichert. Sehen Sie auf der Seite des Vorgangs nach.`;
  return data(refusedAt(form.form, "inhalt", message), { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? "Vorgang"} – IKZ-Antrag` },
];

export default function ProceedingAct() {
  return <ActView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
