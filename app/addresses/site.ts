/** The pages that are the same for everybody. */
export const homePath = "/";
export const imprintPath = "/impressum";
export const privacyPath = "/datenschutz";
export const accessibilityPath = "/barrierefreiheit";
/** Where one says what is in the way. */
export const barrierReportPath = `${accessibilityPath}#melden`;
export const estimatePath = "/foerderung-schaetzen";
/** The same, at what the estimate says. */
export const estimateResultPath = `${estimatePath}#ergebnis`;
/** Where the demonstration shows its mails. */
export const outboxPath = "/postausgang";
/** Where RFC 9116 has programs look for how to report a weakness. */
export const securityTxtPath = "/.well-known/security.txt";
