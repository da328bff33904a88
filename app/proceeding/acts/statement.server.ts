import { z } from "zod";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { longTextKind } from "~/forms/inputs/long-text";
import { needed } from "~/forms/small-forms/small-form";
import { normaliseFileName } from "~/forms/uploads/file-name";
import { inspectUpload } from "~/forms/uploads/inspect-upload";
import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import { type ActFile, defineAct } from "./act.server";

async function checkedFile(file: ActFile | null) {
  if (!file) return { ok: true as const };
  const inspected = await inspectUpload(file.bytes, file.name);
  if (!inspected.ok)
    return { ok: false as const, message: `„${file.name}“ wurde nicht gespeichert. ${inspected.reason}` };
  return {
    ok: true as const,
    file: { name: normaliseFileName(file.name), bytes: file.bytes, pages: inspected.pages },
  };
}

export const statementAct = defineAct({
  id: "stellungnahme",
  title: "Bewertende Stellungnahme",
  intro: () =>
    "Ihre Stellungnahme geht mit dem Antrag weiter. Am Antrag selbst ändern Sie nichts. Die federführende Kommune kann sie lesen.",
  button: "Stellungnahme hinzufügen",
  busy: "Stellungnahme wird gespeichert …",
  action: "statement.add",
  fields: () => [
    {
      name: "text",
      kind: "long-text",
      label: "Stellungnahme",
      law: "Nr. 4 Abs. 3 der Rahmenvereinbarung",
      rows: 10,
    },
    {
      name: "datei",
      kind: "file",
      label: "Als Datei (PDF)",
      hint: `Zum Beispiel das unterschriebene Schreiben. Höchstens ${LARGEST_UPLOAD_MB} MB.`,
      optional: "freiwillig",
    },
  ],
  schema: () =>
    z.object({
      text: needed(longTextKind, "Schreiben Sie Ihre Stellungnahme, zumindest ihr Ergebnis in einem Satz."),
    }),
  perform: async ({ db, actor, given, file }, { text }) => {
    const checked = await checkedFile(file);
    if (!checked.ok) return { ok: false, errors: [{ field: "datei", message: checked.message }] };
    return addStatement(db, actor, { ...given, text, ...(checked.file && { file: checked.file }) });
  },
});

export const forwardAct = defineAct({
  id: "weiterleiten",
  title: "Antrag weiterleiten",
  intro: ({ loaded: { stations, proceeding } }) => {
    const after = stations.filter(({ position }) => position > (proceeding.stationPosition ?? 0));
    const next = after.find(({ organisationId }) => organisationId !== null);
    const skipped = after.filter(({ position }) => next === undefined || position < next.position);
    const outside = skipped.filter(({ organisationId }) => organisationId === null).map(({ name }) => name);
    const note = outside.length === 0 ? "" : ` Nicht in diesem System: ${outside.join(", ")}.`;
    return `Der Antrag geht mit Ihrer Stellungnahme weiter an: ${next?.name ?? "die Bewilligungsbehörde"}.${note} Danach können Sie ihn lesen, aber nicht mehr bearbeiten.`;
  },
  button: "Antrag weiterleiten",
  busy: "Antrag wird weitergeleitet …",
  action: "proceeding.forward",
  fields: () => [],
  schema: () => z.object({}),
  perform: ({ db, actor, given }) => forwardProceeding(db, actor, given),
});
