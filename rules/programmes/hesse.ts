import { NOT_NAMED } from "../report/not-named";
import type { Certainty, Source } from "../report/report";
import type { RuleId } from "../report/rule-table";
import { hessianRemarks } from "./hessian-remarks";
import type { Authority, Programme, RuleEntry, Tariff } from "./programme";

export const RAHMENVEREINBARUNG = "Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit";

const CONDITIONS =
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerdervoraussetzung";
const AMOUNTS = "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerderhoehe/";
export const VERSION_TEXT =
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerderprogramm";
const APPLICATION = "https://www.ikz-hessen.de/foerderung/antrag";
/** Confirms that a delegation is approved and a mandate notified; the page of § 26 itself shows a repealed text. */
const SUPERVISION =
  "https://rp-darmstadt.hessen.de/sicherheit-und-kommunales/kommunalaufsicht/zweckverbandsrecht";
const KGG_FORMS = "https://umwelt-online.de/recht/allgemei/laender/he/komzg.htm";
/** Headings of the act alone. */
const KGG_CONTENTS = "https://lexaris.de/library/tableofcontents/1325396";

const KGG = "Gesetz über kommunale Gemeinschaftsarbeit (KGG)";
const HGO = "Hessische Gemeindeordnung (HGO)";

/** What a version's sources say of its own text, and how sure that is. */
type Proof = { act: string; certainty: Certainty };

const proven = ({ act, certainty }: Proof, provision?: string, url?: string): Source => ({
  act,
  ...(provision === undefined ? {} : { provision }),
  ...(url === undefined ? {} : { url }),
  certainty,
});

const authority = (proof: Proof): Authority => ({
  sources: [proven(proof, undefined, APPLICATION)],
  supervision: {
    municipality: { act: HGO, provision: "§ 136", certainty: "official" },
    district: { act: "Hessische Landkreisordnung (HKO)", provision: "§ 54", certainty: "secondary" },
    // The provision speaks of municipalities; for an association the supervision of its seat is inferred.
    body: { act: HGO, provision: "§ 136", certainty: "secondary" },
  },
});

const tariff = (proof: Proof): Tariff => ({
  standard: {
    kind: "steps",
    steps: [
      { participants: 2, cents: 5_000_000, condition: "nur aus besonderem Grund" },
      { participants: 3, cents: 7_500_000 },
      { participants: 4, cents: 10_000_000 },
    ],
  },
  perMunicipalityCents: 15_000_000,
  perBrigadeCents: 1_500_000,
  discretionary: [
    {
      category: "feasibility-study",
      lines: [
        "Für eine Machbarkeitsstudie nennt keine Quelle einen Betrag",
        "In einem bekannten Fall von 2025 waren es 50.000 €",
        "Folgt keine förderfähige Zusammenarbeit, ist die Förderung zurückzuzahlen",
      ],
      source: proven(proof, undefined, AMOUNTS),
    },
    {
      category: "extension",
      lines: [
        "Für die Erweiterung einer Zusammenarbeit ist kein Betrag belegt",
        "In einem bekannten Fall waren es 50.000 € für zwei neue Beteiligte",
      ],
      source: NOT_NAMED,
    },
  ],
  moreWithReason: true,
  source: proven(proof, undefined, AMOUNTS),
  districtSource: { act: proof.act, certainty: "secondary" },
});

const taskAreas = (proof: Proof): Programme["taskAreas"] => ({
  // Named in the part of the list that was at hand; it breaks off after public order.
  named: ["general-administration", "finance", "personnel", "public-order", "social-services"],
  // Of fire protection only the merger of brigades within a municipality is named.
  namedFor: { "fire-brigade-merger": ["fire-protection"] },
  source: proven(proof, "Nr. 3.2", VERSION_TEXT),
});

type Rules = Partial<Record<RuleId, RuleEntry>>;

function participantsAndTask(proof: Proof) {
  const { act } = proof;
  return {
    "programme-in-force": { level: "must", source: proven(proof, undefined, VERSION_TEXT) },
    "eligible-applicants": { level: "must", source: proven(proof, "Nr. 2", CONDITIONS) },
    "minimum-participants": {
      level: "must",
      source: proven(proof, "Nr. 3.4 (Nummer mittelbar belegt)", CONDITIONS),
      variants: {
        brigades: proven(proof, undefined, AMOUNTS),
        extension: NOT_NAMED,
        district: { act, certainty: "secondary" },
      },
    },
    "task-area": {
      level: "must",
      source: proven(proof, "Nr. 3.2", VERSION_TEXT),
      variants: { brigades: proven(proof, undefined, AMOUNTS) },
    },
    "legal-form": { level: "must", source: proven(proof, "Nr. 3.1", CONDITIONS) },
    "substantial-task": { level: "must", source: proven(proof, "Nr. 3.3", CONDITIONS) },
    "exemplary-character": {
      level: "not_applicable",
      note: "Seit 2016 keine Voraussetzung mehr; besonderer Vorbildcharakter zählt nur noch für einen höheren Betrag.",
    },
  } satisfies Rules;
}

function agreementAndSupervision(proof: Proof) {
  const { act } = proof;
  return {
    "minimum-duration": {
      level: "must",
      source: proven(proof, "Nr. 3.5 (Nummer mittelbar belegt)", CONDITIONS),
    },
    // Our own inference from the five years; no source names the notice period.
    "notice-period": {
      level: "should",
      source: proven({ act, certainty: "secondary" }, "Nr. 3.5 (Nummer mittelbar belegt)", CONDITIONS),
    },
    "agreement-content": {
      level: "must",
      source: { act: KGG, provision: "§ 24 Abs. 3", certainty: "official" },
      variants: { content: { act: KGG, provision: "§ 24 Abs. 4", certainty: "official" } },
    },
    "supervisory-act": {
      level: "should",
      source: { act: KGG, provision: "§ 26", url: SUPERVISION, certainty: "official" },
      variants: {
        approver: {
          act: KGG,
          provision: "§ 35 Abs. 2 und 4",
          url: "https://anwalt24.de/gesetze/kgg-1/35",
          certainty: "official",
        },
        association: { act: KGG, provision: "§ 10", url: KGG_CONTENTS, certainty: "official" },
        accession: {
          act: KGG,
          provision: "§ 27 Abs. 1",
          url: "https://anwalt24.de/gesetze/kgg-1/27",
          certainty: "official",
        },
      },
    },
  } satisfies Rules;
}

function resolutionsAndMoney(proof: Proof) {
  const { act } = proof;
  return {
    "resolutions-complete": { level: "must", source: proven(proof, undefined, APPLICATION) },
    "resolutions-match": { level: "should", source: { act, url: APPLICATION, certainty: "secondary" } },
    savings: {
      level: "should",
      source: proven(proof, "Nr. 3.6 (Nummer mittelbar belegt)", CONDITIONS),
      // Awards to merging brigades name the gain; that the act asks for it is inferred from them.
      variants: { brigades: { act, certainty: "secondary" } },
    },
    novelty: {
      level: "not_applicable",
      note: "Hessen fördert auch Zusammenarbeiten, die schon begonnen haben.",
    },
    "start-date": { level: "should", source: proven(proof) },
    "eligible-expenditure": {
      level: "not_applicable",
      note: "Hessen fördert mit einem Pauschalbetrag. In den Quellen ist keine Bindung an Ausgaben genannt.",
    },
    "requested-amount": {
      level: "must",
      source: proven(proof, undefined, AMOUNTS),
      // No rule on extensions is known; that a Landkreis counts like a municipality is inferred from awards.
      variants: { extension: NOT_NAMED, district: { act, certainty: "secondary" } },
    },
    "own-share": {
      level: "not_applicable",
      note: "Hessen fördert mit einem Pauschalbetrag. In den Quellen ist kein Eigenanteil genannt.",
    },
    "documents-complete": {
      level: "must",
      source: proven(proof, undefined, APPLICATION),
      // That a study needs an estimate of its costs is our own inference.
      variants: { "feasibility-study": NOT_NAMED },
    },
    "supervisory-statement": { level: "info", source: proven(proof, "Nr. 4 Abs. 3", APPLICATION) },
  } satisfies Rules;
}

const rules = (proof: Proof): Record<RuleId, RuleEntry> => ({
  ...participantsAndTask(proof),
  ...agreementAndSupervision(proof),
  ...resolutionsAndMoney(proof),
});

/**
 * What the Hessian versions have in common; the texts seen are those of 2016 and 2021. For an older one
 * `certainty` says that its terms are concluded from them.
 */
export function hessianTerms(act: string, certainty: Certainty = "official") {
  const proof = { act, certainty };
  return {
    state: "HE",
    asOf: "2026-11-21",
    legalBases: [
      { act: KGG, provision: "§ 2 Abs. 1", url: KGG_FORMS, certainty: "official" },
      {
        act: "Hessisches Verwaltungsverfahrensgesetz (HVwVfG)",
        provision: "§§ 54 ff.",
        certainty: "official",
      },
    ],
    categories: ["standard", "joint-administration", "fire-brigade-merger", "feasibility-study", "extension"],
    taskAreas: taskAreas(proof),
    minimumParticipants: { count: 3, withReason: 2 },
    legalForms:
      "die Formen nach § 2 Abs. 1 KGG, öffentlich-rechtliche Verträge nach §§ 54 ff. HVwVfG und privatrechtliche Formen",
    minimumYears: 5,
    shorterWithReason: false,
    terminationTerms: { overYears: 10 },
    supervisoryAct: {
      required: { delegation: "approval", mandate: "notice" },
      publication: { of: ["delegation"], inForceNextDay: false },
      accessionsNeedOwn: true,
    },
    savings: { percent: 15, alternatives: [], proportionate: true },
    start: { kind: "near-in-time", askAfterMonths: 24 },
    tariff: tariff(proof),
    requestRequired: false,
    documents: [
      { id: "resolutions", label: "Beschlüsse aller Beteiligten" },
      { id: "agreement", label: "Vereinbarung, Satzung oder Vertrag" },
      { id: "cost-overview", label: "Kostenübersicht" },
    ],
    authority: authority(proof),
    remarks: hessianRemarks(proof, AMOUNTS),
    rules: rules(proof),
  } satisfies Partial<Programme>;
}
