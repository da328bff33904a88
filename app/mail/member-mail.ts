import { signInPath } from "../addresses/account";
import { type MailSender, signature } from "./signature";

export type MemberWords = {
  organisation: string;
  /** Who added the mailbox, so that it can ask back. */
  addedBy: { name: string; email: string };
};

/** Tells a mailbox that it now acts for an organisation. It carries no link that signs in. */
export function memberMail(
  sender: MailSender,
  { organisation, addedBy }: MemberWords,
): { subject: string; text: string } {
  const text = `Guten Tag,

${addedBy.name} (${addedBy.email}) hat diese E-Mail-Adresse bei IKZ-Antrag aufgenommen. Sie handelt dort jetzt für ${organisation}: Sie sehen die Anträge der Organisation und bearbeiten sie mit.

Melden Sie sich mit dieser E-Mail-Adresse an; ein Kennwort brauchen Sie nicht:

${sender.origin}${signInPath}

Ist das ein Irrtum, wenden Sie sich an ${addedBy.email}.

${signature(sender)}
`;
  return { subject: `IKZ-Antrag: Sie handeln jetzt für ${organisation}`, text };
}
