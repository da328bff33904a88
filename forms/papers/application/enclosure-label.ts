import { ATTACHMENT_KIND_LABELS } from "~/forms/labels";
import { COPY_KIND_LABELS, type CopyKind } from "~/forms/uploads/copy-kind";
import type { AttachmentKind } from "~/rules/facts/facts";

/** "Beschluss, Gemeinde Niestetal (beglaubigte Abschrift)", in pages, papers and the package alike. */
export function enclosureLabel(
  kind: AttachmentKind,
  { owner, copyKind }: { owner?: string | undefined; copyKind?: CopyKind | null | undefined },
): string {
  const label = ATTACHMENT_KIND_LABELS[kind];
  const owned = owner === undefined ? label : `${label}, ${owner}`;
  return copyKind ? `${owned} (${COPY_KIND_LABELS[copyKind]})` : owned;
}
