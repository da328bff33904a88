import type { Actor } from "~/db/access/policy/actor";
import { sha256 } from "~/db/values/token";

/** Tells apart whose unsaved texts a browser keeps, without letting an inner id out. */
export const bufferOwner = ({ personId }: Pick<Actor, "personId">): string =>
  sha256(`eingaben ${personId}`).slice(0, 24);
