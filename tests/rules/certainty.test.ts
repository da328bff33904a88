import { describe, expect, it } from "vitest";
import { checked, finding, readCase } from "./cases";

const hoexter = readCase("hoexter-2022");

describe("was nicht amtlich belegt ist, hält nicht auf", () => {
  it.each(["niestetal-2021", "niestetal-complete", "hoexter-2022", "haan-2021", "grossenlueder-2018"])(
    "%s",
    (name) => {
      for (const { rule, level, source, text } of checked(readCase(name)).findings) {
        if (level !== "must") continue;
        if (source.certainty === "official") expect(text.startsWith("Bitte prüfen:"), rule).toBe(false);
        else expect(rule).toBe("programme-in-force");
      }
    },
  );

  it("stuft eine Muss-Regel mit mittelbarer Quelle zu Soll herab", () => {
    const report = checked(hoexter);
    expect(finding(report, "savings")).toMatchObject({ level: "should", source: { certainty: "secondary" } });
    expect(finding(report, "savings").text).toMatch(/^Bitte prüfen: /);
    expect(finding(report, "documents-complete")).toMatchObject({ level: "should" });
    const open = checked({ ...hoexter, project: { ...hoexter.project, benefitReason: undefined } });
    expect(finding(open, "savings").verdict).toBe("open");
    expect(open.submissionAllowed).toBe(true);
  });

  it("lässt dieselbe Regel blockieren, wo die Quelle amtlich ist", () => {
    const report = checked({
      ...hoexter,
      project: { ...hoexter.project, benefit: "better-service", benefitReason: undefined },
    });
    expect(finding(report, "savings")).toMatchObject({ level: "must", verdict: "open" });
    expect(report.submissionAllowed).toBe(false);
  });

  it("lässt das Programmende blockieren, obwohl der letzte Tag nur mittelbar belegt ist", () => {
    const report = checked({ ...hoexter, applicationDate: "2027-01-01" });
    const found = finding(report, "programme-in-force");
    expect(found).toMatchObject({ level: "must", source: { certainty: "secondary" } });
    expect(found.text).toMatch(/^Bitte prüfen: /);
    expect(report.submissionAllowed).toBe(false);
  });

  it("zeigt nicht Zutreffendes als Hinweis, den keine Vorschrift belegt", () => {
    const report = checked(readCase("niestetal-complete"));
    expect(finding(report, "own-share")).toMatchObject({
      level: "info",
      verdict: "not_applicable",
      fields: [],
    });
    for (const { verdict, source } of report.findings) {
      if (verdict !== "not_applicable") continue;
      expect(source).toEqual({ act: "in den vorliegenden Quellen nicht genannt", certainty: "unverified" });
    }
  });
});
