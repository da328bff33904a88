import { resolve } from "node:path";
import type { Terminal } from "./command";

/** The folder of the setting `PROGRAMMES_PATH`, from where the person stands; undefined where it is not set. */
export function programmesFolder({ environment, directory }: Terminal): string | undefined {
  const given = environment.PROGRAMMES_PATH?.trim();
  return given ? resolve(directory, given) : undefined;
}
