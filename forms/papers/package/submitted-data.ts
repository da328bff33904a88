/** `antrag.json` as it was sealed and as its hash in the manifest proves: the stored data, written the same way. */
export function submittedData(data: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
}
