/** One spelling for one mailbox: trimmed, lower case, NFC. */
export function mailbox(address: string): string {
  return address.normalize("NFC").trim().toLowerCase();
}

/** Whether a mail could be sent there at all; whether it arrives only the mail server knows. */
export function isMailbox(address: string): boolean {
  return (
    address.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/.test(mailbox(address))
  );
}
