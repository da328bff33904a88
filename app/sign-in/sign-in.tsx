import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { SIGN_IN_MINUTES } from "~/db/people/periods";
import { openTo } from "../access/guard.server";
import { homeOf } from "../access/home-of";
import { requestedPath } from "../addresses/return-path";
import { Alert } from "../components/alert";
import { clearAllEntries } from "../step/autosave/entry-buffer";
import { LinkForm } from "./link-form";
import { LinkSent } from "./link-sent";
import { sendSignInLink } from "./send-link.server";

export const meta: MetaFunction = () => [{ title: "Anmelden – IKZ-Antrag" }];

const FAREWELLS: Record<string, string> = {
  hier: "Sie sind abgemeldet",
  ueberall: "Sie sind überall abgemeldet",
};

export const loader = openTo.everyone("sign-in", async ({ request, context, actor }) => {
  const next = requestedPath(request);
  if (actor) throw redirect(next ?? homeOf(actor));
  const signedOut = new URL(request.url).searchParams.get("abgemeldet") ?? "";
  return { next, demo: context.settings.demo, farewell: FAREWELLS[signedOut] ?? null };
});

export const action = openTo.everyone("sign-in", async (visit) => {
  const answer = await sendSignInLink(visit, requestedPath(visit.request));
  return data(answer, { status: answer.error === null ? 200 : 422 });
});

export default function SignIn() {
  const { next, demo, farewell } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useEffect(() => {
    if (farewell) clearAllEntries();
  }, [farewell]);
  return (
    <main id="inhalt" className="page content flow">
      <h1 className="kern-heading-large">Anmelden</h1>
      {answer && answer.error === null ? (
        <LinkSent email={answer.email} next={next} demo={demo} />
      ) : (
        <>
          {farewell && !answer && <Alert tone="success" title={farewell} role="status" />}
          {next && !answer && <p>Um die Seite zu sehen, melden Sie sich an. Danach geht es dort weiter.</p>}
          <p>
            Sie brauchen kein Kennwort. Wir schicken Ihnen einen Link, der {SIGN_IN_MINUTES} Minuten gilt und
            Sie auf diesem Gerät anmeldet.
          </p>
          <LinkForm next={next} email={answer?.email} error={answer?.error ?? undefined} />
        </>
      )}
    </main>
  );
}
