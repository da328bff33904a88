/** One line in the layout of GV100AD: fixed columns, 220 characters. */
type Line = {
  record: string;
  key: string;
  name?: string;
  type?: string;
  population?: number | string;
  day?: string;
};

export function registerLine({
  record,
  key,
  name = "",
  type = "",
  population,
  day = "20260228",
}: Line): string {
  const inhabitants =
    typeof population === "number" ? String(population).padStart(11, "0") : (population ?? "");
  const place = `${record}${day}${key}`.padEnd(18) + (record === "60" ? "0000" : "    ");
  return `${place}${name.padEnd(50)}${" ".repeat(50)}${type.padEnd(2)}`
    .padEnd(128)
    .concat(record === "60" ? "00000010679" : "".padEnd(11), inhabitants)
    .padEnd(220);
}

const land = (key: string, name: string): string => registerLine({ record: "10", key, name });
export const kreis = (key: string, name: string, type: "41" | "43" | "44"): string =>
  registerLine({ record: "40", key, name, type });
export const gemeinde = (key: string, name: string, type: string, population: number | string): string =>
  registerLine({ record: "60", key, name, type, population });

/** A small register with every trap of the real one. */
export const LINES: readonly string[] = [
  land("01", "Schleswig-Holstein"),
  registerLine({ record: "30", key: "011", name: "nicht gebraucht" }),
  gemeinde("01001000", "Flensburg, Stadt", "61", 96_326),
  land("05", "Nordrhein-Westfalen"),
  registerLine({ record: "20", key: "051", name: "Reg.-Bez. Düsseldorf" }),
  kreis("05158", "Mettmann", "43"),
  registerLine({ record: "50", key: "05158", name: "Erkrath", type: "50" }),
  // Typed out as the office writes it.
  "6020260228051580040004Erkrath, Fundort des Neanderthalers, Stadt                                                          63    000000026880000004370600000021019    40699       5147161336401103                           ",
  gemeinde("05158008", "Haan, Stadt", "63", 30_086),
  kreis("05334", "Städteregion Aachen", "43"),
  gemeinde("05334002", "Aachen, Stadt", "63", 261_178),
  kreis("05962", "Märkischer Kreis", "43"),
  gemeinde("05962060", "Werdohl, Stadt", "63", 18_000),
  land("06", "Hessen"),
  kreis("06434", "Hochtaunuskreis", "44"),
  gemeinde("06434001", "Bad Homburg v. d. Höhe, Stadt", "63", 56_688),
  kreis("06533", "Limburg-Weilburg", "44"),
  gemeinde("06533017", "Villmar, Marktflecken", "64", 6_800),
  kreis("06611", "Kassel, documenta-Stadt", "41"),
  gemeinde("06611000", "Kassel, documenta-Stadt", "61", 197_230),
  kreis("06633", "Kassel", "44"),
  gemeinde("06633015", "Kaufungen, Kunigundengemeinde", "64", 12_838),
  gemeinde("06633024", "Söhrewald", "64", 4_521),
  gemeinde("06633200", "Gutsbezirk Reinhardswald, gemfr. Gebiet", "66", 0),
];

export const bytesOf = (lines: readonly string[], end = "\n"): Uint8Array =>
  new TextEncoder().encode(lines.join(end) + end);
