import { z } from "zod";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { needed, ours, readSmallForm } from "~/forms/small-forms/small-form";

const shape = z.object({
  beteiligte: ours(),
  email: needed(mailboxKind, "Tragen Sie die E-Mail-Adresse ein."),
});

/** Whom the lead invites to which part, or what is said beside its address. */
export function readInvitation(form: FormData) {
  const read = readSmallForm(form, shape);
  if (read.ok) return { ok: true as const, participant: read.values.beteiligte, email: read.values.email };
  const { errors, typed } = read.refused;
  const message = errors[0]?.message ?? "";
  return {
    ok: false as const,
    refused: { participant: typed.beteiligte ?? "", email: typed.email ?? "", message },
  };
}
