import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SESSION_DAYS } from "~/db/people/periods";
import { inspectSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { numberWord } from "~/rules/german/words";
import { beginVisit } from "../access/begin-visit.server";
import { openTo } from "../access/guard.server";
import { homeOf } from "../access/home-of";
import { requestedPath } from "../addresses/return-path";
import { SubmitButton } from "../components/submit-button";
import { type DeadLink, deadLinkWords } from "./dead-link";
import { LinkForm } from "./link-form";

export const meta: MetaFunction = () => [{ title: "Anmelden – IKZ-Antrag" }];

/** Gone for good: 410, so that no program keeps the page. */
const GONE = { status: 410 };

export const loader = openTo.everyone("sign-in-link", async ({ request, params, db, now, actor }) => {
  const state = await inspectSignInToken(db, params.token ?? "", now);
  const next = requestedPath(request);
  const home = actor ? (next ?? homeOf(actor)) : null;
  return data({ state, next, home }, state === "valid" ? {} : GONE);
});

/** Only this uses the link up: mail gateways open links, but press no buttons. */
export const action = openTo.everyone("sign-in-link", async (visit) => {
  const { request, params, db, now } = visit;
  const done = await redeemSignInToken(db, { token: params.token ?? "", now });
  if (!done.ok) return data({ state: done.reason }, GONE);
  throw await beginVisit(visit, done.sessionToken, requestedPath(request) ?? homeOf(done.actor));
});

export default function SignInLink() {
  const { state, next, home } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const dead = tried?.state ?? (state === "valid" ? null : state);
  return (
    <main id="inhalt" className="page content flow">
      {dead ? <Dead state={dead} next={next} home={home} /> : <OneButton />}
    </main>
  );
}

function OneButton() {
  return (
    <>
      <h1 className="kern-heading-large">Bei IKZ-Antrag anmelden</h1>
      <p>
        Mit dem Knopf melden Sie sich auf diesem Gerät an. Sie bleiben höchstens {numberWord(SESSION_DAYS)}{" "}
        Tage angemeldet.
      </p>
      <Form method="post" className="actions tight">
        <SubmitButton label="Anmelden" busy="Einen Moment …" />
      </Form>
      <p className="small muted">
        An einem fremden oder gemeinsamen Gerät melden Sie sich am Ende wieder ab.
      </p>
    </>
  );
}

function Dead({ state, next, home }: { state: DeadLink; next: string | null; home: string | null }) {
  const { title, text } = deadLinkWords(state);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {home ? (
        <p>
          Sie sind auf diesem Gerät schon angemeldet. <a href={home}>Weiter ohne neuen Link</a>
        </p>
      ) : (
        <>
          <p>{text}</p>
          <LinkForm next={next} />
        </>
      )}
    </>
  );
}
