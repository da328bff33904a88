import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { loadSubmission } from "~/db/submissions/submissions";
import { differencesBetween } from "~/forms/asked/differences";
import { sectionLabels } from "~/forms/asked/section-labels";
import { openTo } from "../access/guard.server";
import { type DifferencesPage, DifferencesView } from "./differences-view";

const version = z.coerce.number().int().positive();
/** Left out, the latest version and the one before it. */
const asked = z.object({ von: version.optional(), bis: version.optional() });

/** Whether the later version changed nothing but what was asked for. */
function attestation(labels: string[], changed: string[]): string | null {
  if (labels.length === 0) return null;
  const beyond = changed.filter((label) => !labels.includes(label));
  return beyond.length === 0
    ? "Geändert ist nur, was nachgefordert war."
    : `Auch ohne Nachforderung geändert: ${beyond.join(", ")}.`;
}

export const loader = openTo.proceeding("proceeding-differences", async (visit): Promise<DifferencesPage> => {
  const { db, actor, request, loaded } = visit;
  const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!read.success) throw new Response(null, { status: 404 });
  const { number, submissionVersion } = loaded.proceeding;
  const { bis: to = submissionVersion } = read.data;
  const { von: from = Math.max(1, to - 1) } = read.data;
  const [earlier, later] = [
    await loadSubmission(db, actor, number, from),
    await loadSubmission(db, actor, number, to),
  ];
  if (!earlier || !later) throw new Response(null, { status: 404 });
  const differences = differencesBetween(earlier.data, later.data);
  const parts = sectionLabels(loaded.sections);
  const labels = loaded.corrections
    .filter(({ answeredWithVersion }) => answeredWithVersion === to)
    .flatMap(({ section }) => parts.find((part) => part.section === section)?.label ?? []);
  const changed = differences.sections.map(({ label }) => label);
  return { number, from, to, ...differences, attested: attestation(labels, changed) };
});

export const meta: MetaFunction = () => [{ title: "Änderungen zwischen Fassungen – IKZ-Antrag" }];

export default function ProceedingDifferences() {
  return <DifferencesView page={useLoaderData<typeof loader>()} />;
}
