import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Programme } from "~/rules";
import { SettingsError } from "../settings/env.server";
import { type ProgrammeFile, problemLine, readProgrammeFiles } from "./read-programme-files";

const REASONS: Record<string, string> = {
  ENOENT: "gibt es nicht",
  ENOTDIR: "ist kein Ordner",
  EACCES: "darf nicht geöffnet werden",
  EPERM: "darf nicht geöffnet werden",
};

const unreadable = (path: string, error: unknown) => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new SettingsError([
    `PROGRAMMES_PATH: ${path} ${REASONS[code] ?? `lässt sich nicht lesen (${code})`}.`,
  ]);
};

/**
 * The files of the folder that end in .json, by name. No folder: none.
 * @throws SettingsError when the folder or a file in it cannot be read
 */
export async function programmeFilesIn(folder: string | undefined): Promise<ProgrammeFile[]> {
  if (folder === undefined) return [];
  const names = await readdir(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const wanted = names.filter((name) => /^[^.].*\.json$/i.test(name)).sort();
  return Promise.all(
    wanted.map(async (name) => {
      const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
        throw unreadable(join(folder, name), error);
      });
      return { name, bytes };
    }),
  );
}

/**
 * The programme versions that an operator adds by files, the older before the newer.
 * @throws SettingsError naming every file, place and mistake
 */
export async function loadProgrammes(folder: string | undefined): Promise<Programme[]> {
  const { taken, problems } = readProgrammeFiles(await programmeFilesIn(folder));
  if (problems.length === 0) return taken.map(({ programme }) => programme);
  throw new SettingsError(problems.map((problem) => `PROGRAMMES_PATH: ${problemLine(problem)}`));
}
