import type { Facts, Participant } from "../../facts/facts";

function participant(key: string, name: string, rest: Partial<Participant> = {}): Participant {
  const district = key.length === 5;
  return {
    key,
    name,
    kind: district ? "district" : "municipality",
    resolution: {
      body: district ? "Kreistag" : key.startsWith("06") ? "Gemeindevertretung" : "Rat",
      date: "2022-03-10",
      document: `beschluss-${key}.pdf`,
      coversCooperation: true,
      minimumYears: 5,
    },
    ...rest,
  };
}

export const niestetal = participant("06633020", "Niestetal", { lead: true });
export const kaufungen = participant("06633015", "Kaufungen");
export const soehrewald = participant("06633024", "Söhrewald");
export const districtKassel = participant("06633", "Landkreis Kassel");
export const districtWerraMeissner = participant("06636", "Werra-Meißner-Kreis");
export const haan = participant("05158008", "Haan", { lead: true });
export const kreisMettmann = participant("05158", "Kreis Mettmann");

/** A body without an official key, seated in Kaufungen or where `seat` says. */
export const association: Participant = {
  key: "x-zweckverband",
  name: "Zweckverband Raum Kassel",
  kind: "association",
  resolution: {
    body: "Verbandsversammlung",
    date: "2022-03-10",
    document: "beschluss-zweckverband.pdf",
    coversCooperation: true,
    minimumYears: 5,
  },
};

/** Three Hessian municipalities that run their IT together, complete; `change` replaces whole members. */
export function hesse(change: Partial<Facts> = {}): Facts {
  return {
    state: "HE",
    programme: "he-2021",
    applicationDate: "2023-03-01",
    title: "Gemeinsame Informationstechnik",
    category: "standard",
    participants: [niestetal, kaufungen, soehrewald],
    project: {
      taskAreas: ["information-technology"],
      substantialReason: "Die Zusammenarbeit umfasst den gesamten IT-Betrieb.",
      startsOn: "2023-01-01",
    },
    agreement: {
      form: "public-law-agreement",
      mode: "mandate",
      effectiveOn: "2023-01-01",
      term: { kind: "indefinite" },
      termination: { noticeMonths: 12, effective: "year-end", excludedUntil: "2027-12-31" },
      supervisoryAct: { kind: "notice", submittedOn: "2022-12-15" },
      document: "vereinbarung.pdf",
    },
    costs: {
      before: [
        { participant: "06633020", year: 2021, personnelCents: 10_000_000, materialCents: 2_000_000 },
        { participant: "06633015", year: 2021, personnelCents: 6_000_000, materialCents: 1_000_000 },
        { participant: "06633024", year: 2021, personnelCents: 900_000, materialCents: 100_000 },
      ],
      after: [{ year: 2023, personnelCents: 13_000_000, materialCents: 2_600_000 }],
    },
    ...change,
  };
}

/** Haan and Kreis Mettmann with a budget of 250 000 €, complete; `change` replaces whole members. */
export function northRhine(change: Partial<Facts> = {}): Facts {
  return {
    state: "NW",
    programme: "nw-2021",
    applicationDate: "2022-06-15",
    title: "Gemeinsames Archiv",
    category: "standard",
    participants: [haan, kreisMettmann],
    project: {
      taskAreas: ["culture"],
      substantialReason: "Das gemeinsame Archiv übernimmt die ganze Aufgabe beider Verwaltungen.",
      exemplaryReason: "Das gemeinsame Archiv lässt sich auf andere Kreise übertragen.",
      benefit: "better-service",
      benefitReason: "Das Archiv ist künftig an fünf Tagen geöffnet.",
      startsOn: "2023-01-01",
      existingCooperations: [],
    },
    agreement: {
      form: "public-law-agreement",
      effectiveOn: "2023-01-01",
      term: { kind: "indefinite" },
      termination: { noticeMonths: 12, effective: "year-end", excludedUntil: "2027-12-31" },
      document: "vereinbarung-entwurf.pdf",
    },
    budget: {
      items: [{ category: "staff", label: "Projektstelle", year: 2023, cents: 25_000_000, eligible: true }],
      requestedCents: 17_500_000,
      otherFundingCents: 0,
    },
    ...change,
  };
}
