/** The addresses of signing in and out, and of one's own account. */
export const signInPath = "/anmelden";
export const signInLinkPath = (token: string): string => `${signInPath}/${token}`;
export const signOutPath = "/abmelden";
/** After signing out: on this device, or on all. */
export const signedOutPath = (where: "hier" | "ueberall"): string => `${signInPath}?abgemeldet=${where}`;
export const accountPath = "/konto";
const MAILS = "nachrichten";
/** Where one chooses whether mails come. */
export const mailChoicePath = `${accountPath}#${MAILS}`;
export const mailsChosenPath = `${accountPath}?gespeichert=mails#${MAILS}`;
const INVITATION = "/einladung";
export const invitationPath = (token: string): string => `${INVITATION}/${token}`;
