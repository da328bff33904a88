const LONGEST = 120;

/** A file name without folders, control characters and what file systems refuse; NFC, umlauts stay. */
function plainName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
}

/** What an uploaded PDF is called from now on: at most 120 characters, ending in ".pdf". */
export function normaliseFileName(name: string): string {
  const stem = plainName(name)
    .replace(/(\s*\.pdf)+$/i, "")
    .replace(/^pdf$/i, "");
  const short = [...stem]
    .slice(0, LONGEST - ".pdf".length)
    .join("")
    .replace(/[.\s]+$/, "");
  return `${short || "Dokument"}.pdf`;
}

/** Names side by side in one folder: a second "Beschluss.pdf" becomes "Beschluss (2).pdf". */
export function uniqueFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const name = plainName(given) || "Datei";
    const dot = name.lastIndexOf(".");
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    let result = name;
    for (let count = 2; taken.has(result.toLowerCase()); count += 1)
      result = `${stem} (${count})${extension}`;
    taken.add(result.toLowerCase());
    return result;
  });
}
