import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { listPresent } from "~/db/sections/presence";
import { openTo } from "../access/guard.server";
import { caseView } from "../case/case-view.server";
import { storedCase } from "../case/stored-case.server";
import { answerStep } from "./answer-step.server";
import { usePresence } from "./autosave/use-presence";
import { ConflictPage } from "./conflict/conflict-page";
import { profileOffers } from "./offers/step-offers.server";
import { stepFiles } from "./page/step-files.server";
import { findCaseStep, type StepPage, stepPage } from "./page/step-page.server";
import { RegisterContext } from "./register/register-context";
import { registerPage } from "./register/register-page.server";
import { bufferOwner } from "./save/buffer-owner.server";
import { readSentStep } from "./save/read-sent-step.server";
import { StepPageView } from "./step-page-view";
import { useStepAnswer } from "./use-step-answer";

/** What is refused is kept as typed all the same, so the page's texts and versions have moved on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined || defaultShouldRevalidate;

export const loader = openTo.involved("case-step", async (visit) => {
  const { db, actor, stored, params, today, now, request } = visit;
  const view = caseView(stored, today);
  const found = findCaseStep(view, params.step);
  const applicationId = stored.application.id;
  const files = await stepFiles(visit, view, found.step);
  const present = await listPresent(db, actor, { applicationId, step: found.step.id, now });
  const offers = profileOffers(view, found.step);
  const around = { owner: bufferOwner(actor), present, lineage: db.lineage, offers, now };
  return { ...stepPage(view, found, around, files), register: registerPage(view, request.url) };
});

export const action = openTo.involved("case-step", async (visit) => {
  const { stored, params, request, db } = visit;
  const known = storedCase(stored);
  const place = findCaseStep(known, params.step);
  return answerStep(visit, known, place, await readSentStep(request, db));
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.head.title} – IKZ-Antrag` : "IKZ-Antrag" },
];

/** What was refused stays in fields that can be changed and sent again, until it is thrown away. */
const stillOpen = (page: StepPage, texts: StepPage["texts"]): StepPage => ({
  ...page,
  texts,
  locks: {},
  locked: null,
  changeable: page.own,
  basis: page.wholeBasis,
});

export default function CaseStep() {
  const page = useLoaderData<typeof loader>();
  const present = usePresence(page);
  // Fields show what is stored: they begin anew each time the page is loaded, and with each answer.
  const saved = `${page.stepId} ${page.now}`;
  const sent = useStepAnswer(useActionData<typeof action>(), saved);
  const key = `${saved} ${sent?.count ?? 0}`;
  const { conflict = null, errors = {}, typed, locked = null, lost = [] } = sent?.answer ?? {};
  if (conflict)
    return <ConflictPage key={key} page={page} conflict={conflict} refused={errors} lost={lost} />;
  const shown = locked ? stillOpen(page, locked.texts) : page;
  return (
    <RegisterContext.Provider value={page.register}>
      <StepPageView
        key={key}
        page={shown}
        present={present}
        refused={errors}
        typed={typed}
        unsaved={locked?.message ?? null}
        lost={lost}
      />
    </RegisterContext.Provider>
  );
}
