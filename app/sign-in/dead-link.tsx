import { SIGN_IN_MINUTES } from "~/db/people/periods";
import type { TokenState } from "~/db/people/sign-in";

export type DeadLink = Exclude<TokenState, "valid">;

const words: Record<DeadLink, { title: string; text: string }> = {
  used: {
    title: "Dieser Link wurde schon benutzt",
    text: "Jeder Link gilt nur einmal. Fordern Sie einen neuen an.",
  },
  expired: {
    title: "Dieser Link gilt nicht mehr",
    text: `Ein Link zum Anmelden gilt ${SIGN_IN_MINUTES} Minuten. Fordern Sie einen neuen an.`,
  },
  unknown: {
    title: "Diesen Link kennen wir nicht",
    text: "Vielleicht ist er beim Kopieren unvollständig geworden. Öffnen Sie ihn noch einmal aus der Nachricht oder fordern Sie einen neuen an.",
  },
};

export const deadLinkWords = (state: DeadLink) => words[state];
