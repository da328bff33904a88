import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { openTo } from "../access/guard.server";
import { casePath, pdfPath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { BlocksView } from "../components/blocks-view";
import { CaseHeader } from "../components/case-header";
import { paperInput } from "../submit/papers.server";

export const loader = openTo.lead("case-review", async ({ stored, today, now }) => {
  const view = caseView(stored, today);
  return {
    id: stored.application.id,
    head: caseHead(view, now),
    blocks: applicationPaper(paperInput(view, today)).blocks,
  };
});

export const meta: MetaFunction = () => [{ title: "Antrag lesen – IKZ-Antrag" }];

export default function Review() {
  const { id, head, blocks } = useLoaderData<typeof loader>();
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(id)}>Zurück zum Antrag</a>
        </p>
        <h1 className="kern-heading-large">Der Antrag, wie er eingereicht wird</h1>
        <p className="lead">
          Dasselbe steht im PDF. <a href={pdfPath(id)}>Entwurf als PDF laden</a>
        </p>
        <BlocksView blocks={blocks} />
      </main>
    </>
  );
}
