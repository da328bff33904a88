import { listWithoutOffice, type WithoutOffice } from "~/db/offices/carry-over-offices";
import { listOfAnotherKind, type OfAnotherKind } from "~/db/offices/of-another-kind";
import { loadOfficeAddresses } from "~/db/offices/office-addresses";
import { listOfficeOrganisations } from "~/db/offices/organisations-of-offices";
import { CERTAINTY_WORDS } from "~/forms/papers/application/finding-words";
import { officeName } from "~/rules/offices/offices";
import { KIND_WORDS } from "../../sign-in/organisation-words";
import type { Command } from "../command/command";
import { readWords } from "../command/options";
import { columns } from "./columns";
import { knownOffices } from "./known";
import { nothingElse } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const KEPT_WORDS = { confirmed: "bestätigt", corrected: "berichtigt" } as const;
const LIST = "ikz office list [--database DATEI]";

export const officeListCommand: Command = {
  name: "office list",
  usage: LIST,
  summary: "zeigt alle Stellen mit Schlüssel, Anschrift und wer für sie eingetragen ist",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, LIST);
    nothingElse(options.words, LIST);
    const rows = await withDatabase(options, terminal, async (db) => {
      const kept = await loadOfficeAddresses(db);
      const bodies = await listOfficeOrganisations(db);
      return (await knownOffices(db)).map((office) => {
        const own = kept.get(office.key);
        const lines = own?.lines ?? office.address?.lines ?? [];
        const certainty = office.address && CERTAINTY_WORDS[office.address.source.certainty];
        return [
          office.key,
          officeName(office, terminal.today),
          lines.join(", ") || "–",
          own ? KEPT_WORDS[own.kind] : (certainty ?? "nicht bekannt"),
          bodies.get(office.key)?.name ?? "nutzt dieses Portal nicht",
        ];
      });
    });
    terminal.out(columns(rows));
    return 0;
  },
};

/** Each line names what fits no office, and the command that mends it. */
function withoutOfficeLines({ organisations, submissions, stations }: WithoutOffice): string[] {
  return [
    ...organisations.map(
      (name) =>
        `Ohne Stelle: „${name}“ erhält nichts. Sagen Sie, wofür sie steht: ikz organisation office "${name}" --office SCHLÜSSEL`,
    ),
    ...submissions.map(
      ({ number, version, authorityName }) =>
        `Ohne Stelle: ${number}, Fassung ${version}, ging an „${authorityName}“. Sie bleibt lesbar, wie sie ist.`,
    ),
    ...stations.map(
      ({ number, name }) =>
        `Ohne Stelle: ${number} ging über „${name}“. Der Vorgang bleibt lesbar, wie er ist.`,
    ),
  ];
}

/** Likewise what is an office and was entered as something else. */
function otherKindLine({ name, kind, office, mendable }: OfAnotherKind): string {
  const mend = mendable
    ? `ikz organisation office "${name}" --office ${office}`
    : `ikz organisation add --office ${office} --name NAME, mit einem anderen Namen`;
  return `Falsche Art: „${name}“ ist als ${KIND_WORDS[kind]} eingetragen und erhält nichts. Tragen Sie die Stelle ein: ${mend}`;
}

const CHECK = "ikz office check [--database DATEI]";

export const officeCheckCommand: Command = {
  name: "office check",
  usage: CHECK,
  summary: "nennt, was zu keiner Stelle passt oder als etwas anderes eingetragen ist",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, CHECK);
    nothingElse(options.words, CHECK);
    const lines = await withDatabase(options, terminal, async (db) => [
      ...withoutOfficeLines(await listWithoutOffice(db)),
      ...(await listOfAnotherKind(db, await knownOffices(db))).map(otherKindLine),
    ]);
    if (lines.length === 0) {
      terminal.err("Alle Behörden und Stationen haben ihre Stelle.");
      return 0;
    }
    terminal.out(`${lines.join("\n")}\n`);
    return 1;
  },
};
