import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { inspectInvitation } from "~/db/participants/invitations";
import { formatDate } from "~/rules/german/date";
import { beginVisit } from "../access/begin-visit.server";
import { openTo } from "../access/guard.server";
import { signInPath } from "../addresses/account";
import { applicationsPath, casePath } from "../addresses/case";
import { LinkButton } from "../components/link-button";
import { SubmitButton } from "../components/submit-button";
import { noticeMail } from "../notices/notice-mail";
import type { DeadLink } from "../sign-in/dead-link";
import { beginPart } from "./begin-part.server";

export const meta: MetaFunction = () => [{ title: "Einladung – IKZ-Antrag" }];

const GONE = { status: 410 };

export const loader = openTo.everyone("invitation", async ({ params, db, now, actor }) => {
  const invitation = await inspectInvitation(db, params.token ?? "", now);
  return data({ invitation, signedIn: actor !== null }, invitation.state === "valid" ? {} : GONE);
});

/** Like a sign-in link: opening it changes nothing, the button does. */
export const action = openTo.everyone("invitation", async (visit) => {
  const { params, db, now, context } = visit;
  const done = await acceptInvitation(db, {
    token: params.token ?? "",
    noticeMail: noticeMail(context.settings),
    now,
  });
  if (!done.ok) return data({ state: done.reason }, GONE);
  await beginPart(db, done.actor, { ...done, now });
  throw await beginVisit(visit, done.sessionToken, casePath(done.applicationId));
});

export default function Invitation() {
  const { invitation, signedIn } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  return (
    <main id="inhalt" className="page content flow">
      {tried || invitation.state !== "valid" ? (
        <Dead
          state={tried?.state ?? (invitation.state === "valid" ? "unknown" : invitation.state)}
          signedIn={signedIn}
        />
      ) : (
        <Open {...invitation} />
      )}
    </main>
  );
}

type Words = {
  email: string;
  leadName: string;
  participantName: string;
  title: string | null;
  answerBy: string | null;
  words: string | null;
};

function Open({ email, leadName, participantName, title, answerBy, words }: Words) {
  return (
    <>
      <h1 className="kern-heading-large">Einladung zum Gruppenantrag</h1>
      <p className="verdict-line">
        {leadName} lädt Sie ein, den Teil für {participantName} selbst auszufüllen und Ihren Beschluss
        hochzuladen.
      </p>
      <dl className="pairs">
        <dt>Antrag</dt>
        <dd>{title ?? "noch ohne Bezeichnung"}</dd>
        <dt>Federführend</dt>
        <dd>{leadName}</dd>
        <dt>Ihr Teil</dt>
        <dd>{participantName}</dd>
        <dt>Eingeladen</dt>
        <dd className="breakable">{email}</dd>
        {answerBy !== null && (
          <>
            <dt>Gebraucht bis</dt>
            <dd>{formatDate(answerBy)}</dd>
          </>
        )}
        {words !== null && (
          <>
            <dt>{leadName} schreibt dazu</dt>
            <dd className="breakable">{words}</dd>
          </>
        )}
      </dl>
      <p>
        Mit dem Knopf übernehmen Sie diesen Teil und sind auf diesem Gerät angemeldet. {leadName} kann ihn
        danach lesen, aber nicht mehr ändern.
      </p>
      <Form method="post" className="actions tight">
        <SubmitButton label="Einladung annehmen" busy="Einen Moment …" />
      </Form>
    </>
  );
}

const DEAD: Record<DeadLink, { title: string; text: string }> = {
  used: {
    title: "Diese Einladung ist schon angenommen",
    text: "Melden Sie sich mit der E-Mail-Adresse an, an die sie ging. Sie finden den Antrag unter „Meine Anträge“.",
  },
  expired: {
    title: "Diese Einladung gilt nicht mehr",
    text: "Sie ist abgelaufen, oder eine neuere hat sie ersetzt. Sehen Sie nach, ob Sie eine neuere Nachricht haben, oder bitten Sie die federführende Kommune um eine neue Einladung.",
  },
  unknown: {
    title: "Diese Einladung kennen wir nicht",
    text: "Vielleicht ist der Link beim Kopieren unvollständig geworden. Öffnen Sie ihn noch einmal aus der Nachricht oder bitten Sie die federführende Kommune um eine neue Einladung.",
  },
};

/** Whoever opens the mail again finds the application, signed in already or not. */
function Used({ signedIn }: { signedIn: boolean }) {
  const to = signedIn
    ? { href: applicationsPath, label: "Meine Anträge" }
    : { href: signInPath, label: "Anmelden" };
  return (
    <div className="actions tight">
      <LinkButton kind="primary" href={to.href} label={to.label} />
    </div>
  );
}

function Dead({ state, signedIn }: { state: DeadLink; signedIn: boolean }) {
  const { title, text } = DEAD[state];
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p>{state === "used" && signedIn ? "Sie finden den Antrag unter „Meine Anträge“." : text}</p>
      {state === "used" && <Used signedIn={signedIn} />}
    </>
  );
}
