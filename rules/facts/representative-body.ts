import type { Facts, Participant, Resolution } from "./facts";

const EXECUTIVE =
  /magistrat|bürgermeister|(gemeinde|verbands|verwaltungs)vorst|kreisausschuss|städteregions(rat|ausschuss)|(?<!\p{L})landr[aä]t|hauptverwaltungsbeamt/iu;

/** "Rat der Stadt", "Stadtrat", but not "Landrat". */
const REPRESENTATIVE =
  /(gemeinde|stadt|kreis)vertret|vertretungs(organ|körper)|versammlung|kreistag|städteregionstag|(?<!\p{L})(gemeinde|stadt|verwaltungs)?rat(e?s)?(?!\p{L})/iu;

/**
 * True where an executive body took the resolution. An urgent decision may be taken by the body that the law allows
 * for it, so it never counts as one.
 */
export function tookExecutiveBody({ body, kind }: Resolution): boolean {
  if (body === undefined || kind === "urgent") return false;
  return EXECUTIVE.test(body) && !REPRESENTATIVE.test(body);
}

/** "die Gemeindevertretung oder die Stadtverordnetenversammlung": the representative body of a Hessian municipality. */
function hessianCouncil({ legalName = "", resolution }: Participant): string {
  if (/magistrat/i.test(resolution?.body ?? "") || /^stadt/i.test(legalName))
    return "die Stadtverordnetenversammlung";
  return /gemeindevorst/i.test(resolution?.body ?? "") || /^(markt)?gemeinde/i.test(legalName)
    ? "die Gemeindevertretung"
    : "die Gemeindevertretung oder die Stadtverordnetenversammlung";
}

/** Who has to resolve for a participant, with the article. */
export function representativeBody(participant: Participant, { state }: Pick<Facts, "state">): string {
  const { kind, name, outsideState } = participant;
  if (outsideState) return "das eigene Vertretungsorgan";
  if (kind === "municipality") return state === "HE" ? hessianCouncil(participant) : "der Rat";
  if (kind === "district") return /städteregion/i.test(name) ? "der Städteregionstag" : "der Kreistag";
  if (kind === "association") return "die Verbandsversammlung";
  return kind === "institution" ? "der Verwaltungsrat" : "das dafür zuständige Organ";
}
