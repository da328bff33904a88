import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { hesse, northRhine } from "~/rules/conditions/rule/sample";
import { checked, finding } from "../cases";
import { company, holdRows, inForce, led, mettmann, project, spent } from "./seen-facts";

// The application of the samples from North Rhine-Westphalia is of 15.06.2022.
holdRows({
  novelty: [
    [
      "gilt seit dem Tag davor",
      inForce({ effectiveOn: "2022-06-14" }),
      "not_met",
      "14.06.2022",
      ["/agreement/effectiveOn"],
    ],
    [
      "gilt vom Antragstag an",
      inForce({ effectiveOn: "2022-06-15" }),
      "met",
      "keine in diesen Aufgabengebieten",
    ],
    ["gilt vom Tag danach an", inForce({ effectiveOn: "2022-06-16" }), "met"],
    [
      "bekannt gemacht zwei Tage davor",
      inForce({ supervisoryAct: { publishedOn: "2022-06-13" } }),
      "not_met",
      "14.06.2022",
      ["/agreement/supervisoryAct/publishedOn"],
    ],
    ["bekannt gemacht am Tag davor", inForce({ supervisoryAct: { publishedOn: "2022-06-14" } }), "met"],
    [
      "genannt ist ein späterer erster Tag",
      inForce({ effectiveOn: "2022-07-01", supervisoryAct: { publishedOn: "2022-01-10" } }),
      "met",
    ],
    [
      "Erweiterung",
      inForce({ effectiveOn: "2022-06-14" }, { category: "extension" }),
      "for_authority",
      "14.06.2022",
    ],
    ["begonnen am Tag davor", project({ startsOn: "2022-06-14" }), "for_authority", "14.06.2022"],
    ["Beginn am Antragstag", project({ startsOn: "2022-06-15" }), "met"],
    [
      "im Entwurf zählt der Tag der Prüfung",
      inForce({ effectiveOn: "2022-06-14" }, { applicationDate: undefined }),
      "not_met",
      "Tag der Prüfung 15.06.2022",
    ],
  ],
  "start-date": [
    [
      "Förderzeitraum vom Tag davor an",
      project({ fundingFrom: "2022-06-14" }),
      "not_met",
      "14.06.2022",
      ["/project/startsOn", "/applicationDate", "/project/fundingFrom"],
    ],
    ["Förderzeitraum vom Antragstag an", project({ fundingFrom: "2022-06-15" }), "met"],
    [
      "ohne Beginn, Förderzeitraum davor",
      project({ startsOn: undefined, fundingFrom: "2022-06-14" }),
      "not_met",
      "Tragen Sie ein",
    ],
    [
      "unterzeichnet am Tag davor",
      inForce({ signedOn: "2022-06-14" }),
      "for_authority",
      "Bitte prüfen: ein unterzeichneter Vertrag kann als Beginn gelten",
      ["/project/startsOn", "/applicationDate", "/agreement/signedOn"],
    ],
    ["unterzeichnet am Antragstag", inForce({ signedOn: "2022-06-15" }), "met"],
    [
      "ein weiterer Vertrag davor",
      northRhine({
        furtherAgreements: [{ title: "Leistungsvertrag", with: "KRZN", signedOn: "2022-06-14" }],
      }),
      "for_authority",
      "„Leistungsvertrag“ (14.06.2022)",
    ],
    [
      "ein Beitritt davor",
      inForce({ accessions: [{ participant: "05158", signedOn: "2022-06-14" }] }),
      "for_authority",
      "der Beitritt von Kreis Mettmann (14.06.2022)",
    ],
    [
      "Erweiterung: die Vereinbarung, die erweitert wird, ist kein Beginn",
      { ...inForce({ signedOn: "2019-12-01", effectiveOn: "2020-01-01" }), category: "extension" },
      "met",
    ],
    [
      "Erweiterung: der Beitritt dazu kann einer sein",
      {
        ...inForce({
          effectiveOn: "2020-01-01",
          accessions: [{ participant: "05158", signedOn: "2022-06-14" }],
        }),
        category: "extension",
      },
      "for_authority",
      "Unterzeichnet vor dem Antrag (15.06.2022): der Beitritt von Kreis Mettmann (14.06.2022).",
    ],
    [
      "unterzeichnet und schon begonnen",
      { ...inForce({ signedOn: "2022-06-14" }), project: { startsOn: "2022-06-14" } },
      "not_met",
      "ein unterzeichneter Vertrag kann als Beginn gelten",
    ],
    [
      "die Vereinbarung gilt schon",
      inForce({ effectiveOn: "2022-06-14" }),
      "for_authority",
      "auch das kann als Beginn gelten",
    ],
    [
      "vorzeitiger Beginn beantragt",
      project({ earlyStart: { requestedOn: "2022-06-01" } }),
      "met",
      "seit dem 01.06.2022 beantragt, aber noch nicht erlaubt",
    ],
    [
      "Hessen: der Beginn fehlt, der erste Tag der Vereinbarung nicht",
      hesse({ project: {} }),
      "open",
      "Als erster Tag der Vereinbarung ist der 01.01.2023 eingetragen.",
    ],
    [
      "2019: unterzeichnet davor",
      { ...inForce({ signedOn: "2020-02-28" }), programme: "nw-2019", applicationDate: "2020-03-01" },
      "for_authority",
      "ein unterzeichneter Vertrag",
    ],
  ],
  "notice-period": [
    [
      "befristet, ohne Kündigungsregel",
      inForce({ effectiveOn: "2023-01-01", term: { kind: "fixed", until: "2029-12-31" } }),
      "met",
      "eine ordentliche Kündigung ist nicht eingetragen.",
    ],
    [
      "befristet, der Text nennt eine Kündigung",
      inForce({
        effectiveOn: "2023-01-01",
        term: { kind: "fixed", until: "2029-12-31" },
        terminationTermsStated: true,
      }),
      "met",
      "fehlen hier noch Frist und Termin",
    ],
  ],
  "eligible-expenditure": [
    [
      "im Jahr vor dem Antrag",
      spent(2021),
      "open",
      "Gutachten (2021, 10.000,00 €)",
      ["/budget/items/0/year"],
    ],
    ["im Jahr des Antrags", spent(2022), "met", "260.000,00 €"],
    [
      "im ersten Jahr des Förderzeitraums",
      spent(2023, { fundingFrom: "2023-12-01", fundingTo: "2024-12-31" }),
      "met",
    ],
    [
      "im Jahr vor dem Förderzeitraum",
      spent(2022, { fundingFrom: "2023-01-01", fundingTo: "2024-12-31" }),
      "open",
      "außerhalb des Förderzeitraums (01.01.2023 bis 31.12.2024): Gutachten (2022, 10.000,00 €)",
      ["/budget/items/0/year", "/project/fundingFrom", "/project/fundingTo"],
    ],
    [
      "im Jahr nach dem Förderzeitraum",
      spent(2025, { fundingTo: "2024-12-31" }),
      "open",
      "Gezählt sind damit 250.000,00 €",
    ],
    ["im letzten Jahr des Förderzeitraums", spent(2024, { fundingTo: "2024-01-31" }), "met"],
  ],
});

describe("wie streng das ist", () => {
  it.each<[string, Facts, string, string, string]>([
    ["unterzeichnet davor", inForce({ signedOn: "2022-06-14" }), "start-date", "should", "secondary"],
    ["Förderzeitraum davor", project({ fundingFrom: "2022-06-14" }), "start-date", "must", "official"],
    ["gilt schon", inForce({ effectiveOn: "2022-06-14" }), "novelty", "must", "official"],
    ["aus dem Vorjahr", spent(2021), "eligible-expenditure", "must", "official"],
    ["eine Gesellschaft führt", led(company), "eligible-applicants", "should", "secondary"],
    ["eine Gesellschaft führt, 2019", led(company, "nw-2019"), "eligible-applicants", "must", "official"],
    [
      "der Landrat hat entschieden",
      mettmann({ body: "Landrat" }),
      "resolutions-complete",
      "must",
      "official",
    ],
    [
      "Stimmengleichheit",
      mettmann({ votesFor: 1, votesAgainst: 1 }),
      "resolutions-match",
      "should",
      "secondary",
    ],
  ])("%s: %s, %s, %s", (_what, facts, rule, level, certainty) => {
    expect(finding(checked(facts), rule)).toMatchObject({ level, source: { certainty } });
  });

  it("ein Beschluss, der den Antrag ergänzt, hält nicht auf und heißt nicht falsch", () => {
    const report = checked(mettmann({ date: "2022-06-20" }), "2022-07-01");
    expect(report.submissionAllowed).toBe(true);
    expect(finding(report, "resolutions-match").text).not.toMatch(/Erst|falsch|neuer Beschluss/);
  });

  it("was nicht mitzählt, zählt nirgends: Betrag, Eigenanteil und Rechenweg", () => {
    const budget: Facts["budget"] = {
      items: [
        { label: "Gutachten", year: 2021, cents: 10_000_000, eligible: true },
        { label: "Stelle", year: 2023, cents: 10_000_000, eligible: true },
      ],
      requestedCents: 9_000_000,
      otherFundingCents: 0,
    };
    const report = checked(northRhine({ budget }));
    expect(report.amount).toMatchObject({ cents: 9_000_000, kind: "capped" });
    expect(report.amount.derivation.map(({ text }) => text)).toContain(
      "Zuwendungsfähige Ausgaben (ohne eine Zeile, deren Jahr nicht passt)",
    );
    expect(finding(report, "own-share").values).toMatchObject({ eligibleCents: 10_000_000 });
  });
});
