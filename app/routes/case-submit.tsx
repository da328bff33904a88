import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordDispatch } from "~/db/submissions";
import { parseDate } from "~/rules/german/date";
import { openTo } from "../access/guard.server";
import { casePath, submissionPath } from "../case/addresses";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { submitCase } from "../case/submit-case.server";
import { readSeen, submitPage } from "../case/submit-page.server";
import { SubmitPageView } from "../case/submit-page-view";

export const loader = openTo.lead("case-submit", async ({ stored, today, now }) => {
  const view = caseView(stored, today);
  return { head: caseHead(view, now), ...submitPage(view, today) };
});

export const action = openTo.lead("case-submit", async (visit) => {
  const { db, actor, stored, request, now, today } = visit;
  const form = await request.formData();
  const applicationId = stored.application.id;
  if (form.get("absicht") === "versand") {
    const day = parseDate(String(form.get("tag") ?? ""));
    const way = String(form.get("weg") ?? "").trim();
    if (!day.ok) return data({ field: "tag", message: day.message }, { status: 422 });
    if (day.value > today)
      return data(
        {
          field: "tag",
          message: "Der Tag liegt in der Zukunft. Tragen Sie den Versand ein, wenn er geschehen ist.",
        },
        { status: 422 },
      );
    if (way === "" || way.length > 300)
      return data(
        {
          field: "weg",
          message: "Tragen Sie ein, wie Sie den Antrag gesendet haben, zum Beispiel „mit der Post“.",
        },
        { status: 422 },
      );
    const version = stored.submissions[0]?.version ?? 0;
    await recordDispatch(db, actor, { applicationId, version, dispatchedOn: day.value, way, now });
    return redirect(casePath(applicationId));
  }
  if (form.get("bestaetigt") !== "ja") {
    return data(
      {
        field: "bestaetigt",
        message: "Bestätigen Sie, dass Sie den Antrag durchgesehen haben und einreichen wollen.",
      },
      { status: 422 },
    );
  }
  const seen = readSeen(form);
  const result = seen
    ? await submitCase({ db, actor, stored, seen, now, today })
    : { ok: false as const, stale: ["gesehen"] };
  if (result.ok) return redirect(submissionPath(result.number));
  const message =
    "stale" in result
      ? "Inzwischen hat sich am Antrag, am Antragstag oder am Förderprogramm etwas geändert. Sehen Sie ihn noch einmal durch und reichen Sie ihn dann ein."
      : "Der Antrag kann noch nicht eingereicht werden. Sehen Sie auf der Seite „Prüfung“, was fehlt.";
  return data({ field: "bestaetigt", message }, { status: 409 });
});

export const meta: MetaFunction = () => [{ title: "Einreichen – IKZ-Antrag" }];

export default function CaseSubmit() {
  return (
    <SubmitPageView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
