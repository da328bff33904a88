import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSubmissions } from "~/db/submissions";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { openTo } from "../access/guard.server";
import { submissionPath } from "../case/addresses";
import { DataTable } from "../components/data-table";
import { EmptyState } from "../components/empty-state";

export const loader = openTo.authority("authority-inbox", async ({ db, actor }) => ({
  lines: await listSubmissions(db, actor),
  authorities: actor.memberships
    .filter(({ kind }) => kind === "authority")
    .map(({ organisationName }) => organisationName),
}));

export const meta: MetaFunction = () => [{ title: "Posteingang – IKZ-Antrag" }];

const moment = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

export default function Inbox() {
  const { lines, authorities } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Posteingang</h1>
      <p className="lead">{authorities.join(", ")}</p>
      {lines.length === 0 ? (
        <EmptyState
          title="Noch kein Antrag eingegangen"
          text="Sobald eine Kommune einen Antrag an Ihre Behörde einreicht, steht er hier."
        />
      ) : (
        <DataTable
          caption="Eingegangene Anträge"
          hideCaption
          columns={[
            { label: "Vorgang" },
            { label: "Vorhaben" },
            { label: "Federführend" },
            { label: "Antragstag" },
            { label: "Eingegangen" },
            { label: "Berechnet", align: "right" },
          ]}
          rows={lines.map((line) => ({
            key: line.number,
            cells: [
              <a key="link" href={submissionPath(line.number)}>
                {line.number}
              </a>,
              line.title ?? "ohne Bezeichnung",
              line.leadName,
              formatDate(line.applicationDate),
              `${moment.format(new Date(line.submittedAt))} Uhr${line.version > 1 ? `, Fassung ${line.version}` : ""}`,
              line.amountCents === null ? "–" : formatEuroShort(line.amountCents),
            ],
          }))}
        />
      )}
    </main>
  );
}
