import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endAllSessions, listSessions } from "~/db/people/sessions";
import { MAIL_CHOICES } from "~/db/schema/notifications";
import { chooseMails, findMailChoice } from "~/db/telling/notifications";
import { byIntent, readSmallForm } from "~/forms/small-forms/small-form";
import { formatDate } from "~/rules/german/date";
import { openTo } from "../access/guard.server";
import { endedSessionCookie } from "../access/session-cookie.server";
import { mailsChosenPath, signedOutPath } from "../addresses/account";
import { germanInstant } from "../clock/german-instant.server";
import { problem } from "../http/problem";
import { readForm } from "../http/read-form.server";
import { AccountView } from "./account-view";
import { KIND_WORDS, MEMBER_ROLE_WORDS } from "./organisation-words";

export const meta: MetaFunction = () => [{ title: "Ihr Konto – IKZ-Antrag" }];

export const loader = openTo.signedIn("account", async ({ db, actor, now, request, context }) => {
  const found = await listSessions(db, actor, now);
  const sessions = [...found.filter(({ current }) => current), ...found.filter(({ current }) => !current)];
  return {
    name: actor.name,
    email: actor.email,
    operator: context.settings.operator.email,
    mails: await findMailChoice(db, actor),
    chosen: new URL(request.url).searchParams.get("gespeichert") === "mails",
    organisations: actor.memberships.map(
      ({ organisationId, organisationName, kind, role, deputyUntil, addedBy }) => ({
        id: organisationId,
        name: organisationName,
        kind: KIND_WORDS[kind],
        role: deputyUntil === null ? MEMBER_ROLE_WORDS[role] : `Vertretung bis ${formatDate(deputyUntil)}`,
        invited: addedBy === "invitation",
      }),
    ),
    sessions: sessions.map(({ id, createdAt, lastSeenAt, current }) => ({
      id,
      current,
      since: germanInstant(createdAt),
      last: germanInstant(lastSeenAt),
    })),
  };
});

const changes = byIntent(
  z.object({ absicht: z.literal("mails"), mails: z.enum(MAIL_CHOICES) }),
  z.object({ absicht: z.literal("abmelden") }),
);

export const action = openTo.signedIn("account", async ({ db, actor, now, request, context }) => {
  const { form } = await readForm(request);
  const read = readSmallForm(form, changes);
  if (!read.ok) {
    throw problem(422, {
      title: "Was Sie wollen, war nicht zu erkennen",
      text: "Es wurde nichts geändert. Öffnen Sie die Seite „Ihr Konto“ noch einmal und wählen Sie dort.",
    });
  }
  if (read.values.absicht === "mails") {
    await chooseMails(db, actor, { notices: read.values.mails, now });
    return redirect(mailsChosenPath);
  }
  await endAllSessions(db, actor, { now });
  // What a browser keeps of unsaved texts goes with the session, even where no script of ours runs any more.
  const headers = {
    "Clear-Site-Data": '"storage"',
    "Set-Cookie": await endedSessionCookie(context.settings.origin),
  };
  return redirect(signedOutPath("ueberall"), { headers });
});

export default function Account() {
  return <AccountView page={useLoaderData<typeof loader>()} />;
}
