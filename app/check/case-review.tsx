import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { openTo } from "../access/guard.server";
import { casePath, pdfPath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { leftOutWords, readableCase } from "../case/readable-case.server";
import { Alert } from "../components/alert";
import { BlocksView } from "../components/blocks-view";
import { CaseHeader } from "../components/case-header";
import { paperInput } from "../submit/papers.server";

/** The whole draft, for everybody who takes part: as far as each may read it. */
export const loader = openTo.involved("case-review", async ({ stored, today, now }) => {
  const readable = readableCase(stored);
  const view = caseView(stored, today);
  const shown = readable.stored === stored ? view : caseView(readable.stored, today);
  return {
    id: stored.application.id,
    head: caseHead(view, now),
    heldBack: readable.heldBack,
    leftOut: leftOutWords(readable),
    blocks: readable.heldBack ? [] : applicationPaper(paperInput(shown, today)).blocks,
  };
});

export const meta: MetaFunction = () => [{ title: "Antrag lesen – IKZ-Antrag" }];

export default function Review() {
  const { id, head, blocks, heldBack, leftOut } = useLoaderData<typeof loader>();
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(id)}>Zurück zum Antrag</a>
        </p>
        <h1 className="kern-heading-large">Der Antrag, wie er eingereicht wird</h1>
        {heldBack ? (
          <Alert tone="info" title={leftOut ?? ""}>
            <p>Sobald sie es tut, lesen Sie hier den ganzen Entwurf.</p>
          </Alert>
        ) : (
          <p className="lead">
            Dasselbe steht im PDF. <a href={pdfPath(id)}>Entwurf als PDF laden</a>
          </p>
        )}
        {!heldBack && leftOut && <p>{leftOut}</p>}
        <BlocksView blocks={blocks} />
      </main>
    </>
  );
}
