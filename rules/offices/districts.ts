import type { State } from "~/rules/facts/facts";
import { LAND } from "~/rules/facts/participants";

/**
 * The 31 Kreise and 22 kreisfreie Städte of North Rhine-Westphalia and the 21 Landkreise and 6 kreisfreie
 * Städte of Hesse by their official keys (state of the register: 28.02.2026). The words "Kreis" and
 * "Landkreis" tell a district from the town of the same name.
 */
export const DISTRICTS: Readonly<Record<string, string>> = {
  "05111": "Düsseldorf",
  "05112": "Duisburg",
  "05113": "Essen",
  "05114": "Krefeld",
  "05116": "Mönchengladbach",
  "05117": "Mülheim an der Ruhr",
  "05119": "Oberhausen",
  "05120": "Remscheid",
  "05122": "Solingen",
  "05124": "Wuppertal",
  "05154": "Kreis Kleve",
  "05158": "Kreis Mettmann",
  "05162": "Rhein-Kreis Neuss",
  "05166": "Kreis Viersen",
  "05170": "Kreis Wesel",
  "05314": "Bonn",
  "05315": "Köln",
  "05316": "Leverkusen",
  "05334": "Städteregion Aachen",
  "05358": "Kreis Düren",
  "05362": "Rhein-Erft-Kreis",
  "05366": "Kreis Euskirchen",
  "05370": "Kreis Heinsberg",
  "05374": "Oberbergischer Kreis",
  "05378": "Rheinisch-Bergischer Kreis",
  "05382": "Rhein-Sieg-Kreis",
  "05512": "Bottrop",
  "05513": "Gelsenkirchen",
  "05515": "Münster",
  "05554": "Kreis Borken",
  "05558": "Kreis Coesfeld",
  "05562": "Kreis Recklinghausen",
  "05566": "Kreis Steinfurt",
  "05570": "Kreis Warendorf",
  "05711": "Bielefeld",
  "05754": "Kreis Gütersloh",
  "05758": "Kreis Herford",
  "05762": "Kreis Höxter",
  "05766": "Kreis Lippe",
  "05770": "Kreis Minden-Lübbecke",
  "05774": "Kreis Paderborn",
  "05911": "Bochum",
  "05913": "Dortmund",
  "05914": "Hagen",
  "05915": "Hamm",
  "05916": "Herne",
  "05954": "Ennepe-Ruhr-Kreis",
  "05958": "Hochsauerlandkreis",
  "05962": "Märkischer Kreis",
  "05966": "Kreis Olpe",
  "05970": "Kreis Siegen-Wittgenstein",
  "05974": "Kreis Soest",
  "05978": "Kreis Unna",
  "06411": "Darmstadt",
  "06412": "Frankfurt am Main",
  "06413": "Offenbach am Main",
  "06414": "Wiesbaden",
  "06415": "Hanau",
  "06431": "Landkreis Bergstraße",
  "06432": "Landkreis Darmstadt-Dieburg",
  "06433": "Landkreis Groß-Gerau",
  "06434": "Hochtaunuskreis",
  "06435": "Main-Kinzig-Kreis",
  "06436": "Main-Taunus-Kreis",
  "06437": "Odenwaldkreis",
  "06438": "Landkreis Offenbach",
  "06439": "Rheingau-Taunus-Kreis",
  "06440": "Wetteraukreis",
  "06531": "Landkreis Gießen",
  "06532": "Lahn-Dill-Kreis",
  "06533": "Landkreis Limburg-Weilburg",
  "06534": "Landkreis Marburg-Biedenkopf",
  "06535": "Vogelsbergkreis",
  "06611": "Kassel",
  "06631": "Landkreis Fulda",
  "06632": "Landkreis Hersfeld-Rotenburg",
  "06633": "Landkreis Kassel",
  "06634": "Schwalm-Eder-Kreis",
  "06635": "Landkreis Waldeck-Frankenberg",
  "06636": "Werra-Meißner-Kreis",
};

/** The Kreise and kreisfreie Städte of a state, by name. */
export function districtsOf(state: State): { key: string; name: string }[] {
  return Object.entries(DISTRICTS)
    .filter(([key]) => key.startsWith(LAND[state]))
    .map(([key, name]) => ({ key, name }))
    .sort((one, other) => one.name.localeCompare(other.name, "de"));
}

/** The keys above that are kreisfreie Städte: their third and fourth digits stand apart from the Kreise. */
const URBAN = /^(051(1\d|2\d)|0531\d|0551\d|0571\d|0591\d|0641\d|0661\d)$/;

/** True for the first five digits of a kreisfreie Stadt ("06611" Kassel), false for a Kreis ("06633"). */
export function isUrbanDistrict(districtKey: string): boolean {
  return URBAN.test(districtKey);
}

/**
 * A Kreis of North Rhine-Westphalia in the genitive: "05762" → "des Kreises Höxter", "05962" → "des Märkischen Kreises".
 * Null for a kreisfreie Stadt, an unknown key, and the Städteregion Aachen, of whose head the sources say nothing.
 */
export function districtGenitive(districtKey: string): string | null {
  const name = isUrbanDistrict(districtKey) ? undefined : DISTRICTS[districtKey];
  if (name === undefined || !/kreis/i.test(name)) return null;
  const inflected = name.replace(/er Kreis$/, "en Kreis").replace(/([Kk]reis)(?= |$)/, "$1es");
  return `des ${inflected}`;
}

/**
 * The Landrat who supervises the municipalities of a Hessian Landkreis: "06633" → "Landrat des Landkreises
 * Kassel", "06434" → "Landrat des Hochtaunuskreises". A Kreis newer than our list is called as the municipality
 * register has it (`registered`). Null for a kreisfreie Stadt or a Kreis that nobody names.
 */
export function landratOf(districtKey: string, registered?: string): string | null {
  const hessian = /^06\d{3}$/.test(districtKey) && !isUrbanDistrict(districtKey);
  const name = hessian ? (DISTRICTS[districtKey] ?? registered) : undefined;
  if (name === undefined) return null;
  const kreis = /^(Landkreis|Kreis) /.exec(name)?.[1];
  if (kreis !== undefined) return `Landrat des ${name.replace(kreis, `${kreis}es`)}`;
  return /kreis$/i.test(name) ? `Landrat des ${name}es` : `Landrat (${name})`;
}
