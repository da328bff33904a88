import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { Refusal } from "~/db/values/refusal";
import { type WholeFile, withCopy } from "./copy-file";

/**
 * Writes a copy of the database, which may be in use, to a new file: whole and inspected, or not at all.
 * @throws Refusal (German) where the file exists already, or the database is not whole
 */
export async function backupDatabase(database: string, file: string): Promise<WholeFile> {
  const refuseExisting = () => {
    if (existsSync(file)) throw new Refusal(`${file} gibt es schon. Eine Sicherung überschreibt nichts.`);
  };
  refuseExisting();
  return withCopy(database, file, async (copy, found) => {
    refuseExisting();
    await rename(copy, file);
    return found;
  });
}
