import { shortText } from "~/rules/facts/leaf-schemas";

/** Names another participant of the case: our own id, or a key for a body outside the case. */
export const reference = shortText;
