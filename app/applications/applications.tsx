import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listApplications } from "~/db/applications/list-applications";
import { ownPartsIn } from "~/db/clearances/own-parts";
import { listApprovers } from "~/db/people/team/approvers";
import { openTo } from "../access/guard.server";
import { importPath, newApplicationPath, restorePath } from "../addresses/case";
import { twinOf } from "../case/same-task";
import { Alert } from "../components/alert";
import { EmptyState } from "../components/empty-state";
import { LinkButton } from "../components/link-button";
import { ApplicationLineView } from "./application-line";
import { listTask, ownHandovers } from "./list-task.server";
import { markedLine } from "./marked-line.server";

const LEADS = ["municipality", "district", "association", "institution", "company"];

export const loader = openTo.signedIn("applications", async ({ db, actor, request, now, today }) => {
  const all = await listApplications(db, actor);
  const parts = await ownPartsIn(
    db,
    actor,
    all.map(({ id }) => id),
  );
  const handedOver = ownHandovers(parts.values(), actor);
  const alone = new Set<string>();
  for (const organisationId of handedOver) {
    if ((await listApprovers(db, actor, { organisationId, now })).length === 1) alone.add(organisationId);
  }
  const deleted = new URL(request.url).searchParams.get("geloescht");
  return {
    lines: all.map((line) => ({
      ...markedLine(line, today, actor),
      task: listTask(line, parts.get(line.id) ?? [], { actor, alone }),
      twin: twinOf(line, all)?.id ?? null,
    })),
    mayFound: actor.memberships.some(({ kind, addedBy }) => addedBy === "operator" && LEADS.includes(kind)),
    deleted: deleted !== null && /^[0-9a-f-]{36}$/.test(deleted) ? deleted : null,
  };
});

export const meta: MetaFunction = () => [{ title: "Meine Anträge – IKZ-Antrag" }];

export default function Applications() {
  const { lines, mayFound, deleted } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <div className="head">
        <h1 className="kern-heading-large">Meine Anträge</h1>
        {mayFound && lines.length > 0 && (
          <p className="actions tight">
            <LinkButton kind="primary" href={newApplicationPath} label="Neuer Antrag" />
            <LinkButton href={importPath} label="Aus Datei einlesen" />
          </p>
        )}
      </div>
      {deleted && (
        <Alert tone="info" role="status" title="Der Entwurf ist gelöscht">
          <form method="post" action={restorePath(deleted)}>
            <button className="link-button" type="submit">
              Doch behalten
            </button>
          </form>
        </Alert>
      )}
      {lines.length === 0 ? (
        <EmptyState
          title="Noch kein Antrag"
          text={
            mayFound
              ? "Beginnen Sie einen Antrag. Sie können jederzeit aufhören und später weitermachen."
              : "Sobald eine federführende Kommune Sie einlädt, steht der Antrag hier."
          }
        >
          {mayFound && (
            <>
              <LinkButton kind="primary" href={newApplicationPath} label="Neuer Antrag" />
              <LinkButton href={importPath} label="Aus Datei einlesen" />
            </>
          )}
        </EmptyState>
      ) : (
        <ul className="plain case-list">
          {lines.map((line) => (
            <li key={line.id}>
              <ApplicationLineView line={line} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
