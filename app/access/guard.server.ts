import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { returnPath, withReturn } from "~/app/addresses/return-path";
import { AccessDenied, demand, permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { decide } from "~/db/access/policy/decide";
import type { OrganisationAction } from "~/db/access/policy/organisation-actions";
import { type LoadedApplication, loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { type LoadedProceeding, loadProceeding } from "~/db/proceedings/load-proceeding";
import type { OrganisationKind } from "~/db/schema/people";
import { type LoadedSubmission, loadSubmission } from "~/db/submissions/submissions";
import { Refusal } from "~/db/values/refusal";
import { signInPath } from "../addresses/account";
import { problem } from "../http/problem";
import { ACCESS, type AccessRule, type RouteName } from "./access-table";
import { actorOfRequest } from "./actor-of.server";

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

/** What every handler gets: the request, the database and the time. */
export type Visit = {
  request: Request;
  params: Arguments["params"];
  context: Arguments["context"];
  db: Database;
  now: string;
  today: string;
};
export type AnyVisit = Visit & { actor: Actor | null };
export type SignedInVisit = Visit & { actor: Actor };
export type CaseVisit = SignedInVisit & { stored: LoadedApplication };
export type ProceedingVisit = SignedInVisit & { submission: LoadedSubmission; loaded: LoadedProceeding };
export type SubmissionVisit = SignedInVisit & { submission: LoadedSubmission };

type Handler<V, R> = (visit: V) => Promise<R>;
export type Guarded<R> = ((args: Arguments) => Promise<R>) & { route: RouteName };

const notFound = () => new Response(null, { status: 404 });
const forbidden = (text: string) => problem(403, { title: "Das ist für Sie nicht freigegeben", text });

async function visitOf({ request, params, context }: Arguments): Promise<AnyVisit> {
  const { db, clock } = context;
  const actor = await actorOfRequest(request, context);
  return { request, params, context, db, now: clock.now(), today: clock.today(), actor };
}

/** How somebody without a session is told: a page by the way to sign in, a script by the status alone. */
type Asked = { by: "page" | "script" };

function signedIn(visit: AnyVisit, asked: Asked = { by: "page" }): SignedInVisit {
  const { actor } = visit;
  if (actor) return { ...visit, actor };
  if (asked.by === "script") throw Response.json({ expired: true }, { status: 401 });
  // Also after a sent form: back to the page it was on, or to what the action's own address leads to.
  const { pathname, search } = new URL(visit.request.url);
  throw redirect(withReturn(signInPath, returnPath(pathname + search)));
}

/** What db refuses becomes a page; everything else is a fault and goes to the log. */
async function refusalsAsPages<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AccessDenied) throw error.visible ? forbidden(error.message) : notFound();
    if (error instanceof Refusal) throw problem(409, { title: "Das geht so nicht", text: error.message });
    throw error;
  }
}

/** `?fassung=2`: an earlier version; anything that is no number names a version that does not exist. */
function versionAsked(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get("fassung");
  return asked === null ? undefined : /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
}

function guard<V, R>(
  route: RouteName,
  rule: AccessRule,
  enter: (visit: AnyVisit) => Promise<V>,
  handler: Handler<V, R>,
): Guarded<R> {
  if (ACCESS[route] !== rule) throw new Error(`${route} is declared "${ACCESS[route]}", not "${rule}"`);
  const run = (args: Arguments) => refusalsAsPages(async () => handler(await enter(await visitOf(args))));
  return Object.assign(run, { route });
}

/** The pages of a case, for those to whom the policy allows this action with it. */
async function inCase(visit: AnyVisit, action: ApplicationAction, asked?: Asked): Promise<CaseVisit> {
  const known = signedIn(visit, asked);
  const stored = await loadApplication(known.db, known.actor, known.params.application ?? "");
  if (!stored) throw notFound();
  demand(decide(action, stored.stands));
  return { ...known, stored };
}

/** The pages of a proceeding, for those to whom the policy allows this action with it. */
async function inProceeding(visit: AnyVisit, action: ApplicationAction): Promise<ProceedingVisit> {
  const known = signedIn(visit);
  const submission = await loadSubmission(known.db, known.actor, known.params.number ?? "");
  const loaded = submission && (await loadProceeding(known.db, known.actor, submission.applicationId));
  if (!loaded) throw notFound();
  demand(decide(action, loaded.stands));
  return { ...known, submission, loaded };
}

/** For members of a body of this kind. */
function memberOf(known: SignedInVisit, kind: OrganisationKind, action: OrganisationAction): SignedInVisit {
  const own = known.actor.memberships.find((one) => one.kind === kind);
  permitMember(known.actor, action, own?.organisationId ?? "");
  return known;
}

/** A loader or action for the visitors its address is declared for in the access table. */
export const openTo = {
  everyone: <R>(route: RouteName, handler: Handler<AnyVisit, R>) =>
    guard(route, "everyone", async (visit) => visit, handler),
  demo: <R>(route: RouteName, handler: Handler<AnyVisit, R>) =>
    guard(
      route,
      "demo",
      async (visit) => {
        if (!visit.context.settings.demo) throw notFound();
        return visit;
      },
      handler,
    ),
  signedIn: <R>(route: RouteName, handler: Handler<SignedInVisit, R>) =>
    guard(route, "signedIn", async (visit) => signedIn(visit), handler),
  involved: <R>(route: RouteName, handler: Handler<CaseVisit, R>, asked?: Asked) =>
    guard(route, "involved", (visit) => inCase(visit, "application.read", asked), handler),
  lead: <R>(route: RouteName, handler: Handler<CaseVisit, R>) =>
    guard(route, "lead", (visit) => inCase(visit, "application.oversee"), handler),
  authority: <R>(route: RouteName, handler: Handler<SignedInVisit, R>) =>
    guard(route, "authority", async (visit) => memberOf(signedIn(visit), "authority", "inbox.read"), handler),
  supervision: <R>(route: RouteName, handler: Handler<SignedInVisit, R>) =>
    guard(
      route,
      "supervision",
      async (visit) => memberOf(signedIn(visit), "supervision", "channel.read"),
      handler,
    ),
  proceeding: <R>(route: RouteName, handler: Handler<ProceedingVisit, R>) =>
    guard(route, "proceeding", (visit) => inProceeding(visit, "proceeding.read"), handler),
  act: <R>(route: RouteName, handler: Handler<ProceedingVisit, R>) =>
    guard(route, "act", (visit) => inProceeding(visit, "proceeding.work"), handler),
  reader: <R>(route: RouteName, handler: Handler<SubmissionVisit, R>) =>
    guard(
      route,
      "reader",
      async (visit) => {
        const known = signedIn(visit);
        const { number = "" } = known.params;
        const submission = await loadSubmission(known.db, known.actor, number, versionAsked(known.request));
        if (!submission) throw notFound();
        return { ...known, submission };
      },
      handler,
    ),
};
