export type ReceiptName = { word: string; file: string };

/**
 * What the receipt of a version is called: a confirmation of arrival only where the authority had the version as soon as
 * it was handed in; else the program confirms no more than that it was sent off.
 */
export const receiptName = (withAuthority: boolean): ReceiptName =>
  withAuthority
    ? { word: "Eingangsbestätigung", file: "eingangsbestaetigung.pdf" }
    : { word: "Sendebestätigung", file: "sendebestaetigung.pdf" };
