import { taskAreaLabel } from "../../facts/task-areas";
import { joinWords } from "../../german/words";
import { named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, niestetal, northRhine } from "../rule/sample";

export const taskAreaRule: Rule<"met" | "open" | "for_authority"> = {
  ...named("task-area"),
  why: "Die Förderprogramme nennen Aufgabengebiete; ihre Listen sind offen, anderes beurteilt die Behörde.",
  verdicts: ["met", "open", "for_authority"],
  check({ project, category }, { programme }): RuleOutcome<"met" | "open" | "for_authority"> {
    const { named, namedFor, source } = programme.taskAreas;
    const list: readonly string[] = named;
    const { certainty } = source;
    const areas = project.taskAreas ?? [];
    const forThis: readonly string[] = namedFor?.[category] ?? [];
    const proven: readonly string[] = certainty === "official" ? [...list, ...forThis] : [];
    const beyond = areas.filter((area) => !proven.includes(area));
    const given = Boolean(project.substantialReason);
    const values = { chosen: areas.length, notNamed: beyond.length, reasonGiven: given };
    const where = "/project/taskAreas";
    if (areas.length === 0) {
      const text = "Wählen Sie die Aufgabengebiete, in denen Sie zusammenarbeiten.";
      return { verdict: "open", text, fields: [where], values };
    }
    if (beyond.length === 0) {
      const brigades = category === "fire-brigade-merger" && areas.some((area) => forThis.includes(area));
      // Of the area itself nothing is said then: the programme names the merger alone.
      const merger = brigades ? areas.filter((area) => forThis.includes(area) && !list.includes(area)) : [];
      const rest = areas.filter((area) => !merger.includes(area)).map(taskAreaLabel);
      const what = merger.length > 0 ? ["den Zusammenschluss von Ortsteilfeuerwehren", ...rest] : rest;
      const text = `Das Förderprogramm nennt selbst: ${joinWords(what)}.`;
      return {
        verdict: "met",
        text,
        fields: [where],
        values,
        ...(brigades ? { variant: "brigades" } : { certainty }),
      };
    }
    const base = { fields: ["/project/substantialReason", where], values, certainty };
    const what = `Die Liste des Förderprogramms ist offen; nicht amtlich belegt ist, dass sie nennt: ${joinWords(beyond.map(taskAreaLabel))}.`;
    return given
      ? {
          ...base,
          verdict: "for_authority",
          text: `${what} Die Begründung, warum die Aufgabe wesentlich ist, liegt bei; die Behörde beurteilt sie.`,
        }
      : { ...base, verdict: "open", text: `${what} Begründen Sie, warum die Aufgabe wesentlich ist.` };
  },
  examples: [
    {
      title: "Finanzverwaltung und Personal in Hessen",
      programme: "he-2021",
      facts: hesse({ project: { taskAreas: ["finance", "personnel"] } }),
      verdict: "met",
    },
    { title: "Kultur in Nordrhein-Westfalen", programme: "nw-2021", facts: northRhine(), verdict: "met" },
    {
      title: "Zusammenschluss von Ortsteilfeuerwehren",
      programme: "he-2021",
      facts: hesse({
        category: "fire-brigade-merger",
        participants: [niestetal],
        project: { taskAreas: ["fire-protection"] },
      }),
      verdict: "met",
    },
    {
      title: "Informationstechnik in Hessen mit Begründung",
      programme: "he-2021",
      facts: hesse(),
      verdict: "for_authority",
    },
    {
      title: "Ein eigenes Aufgabengebiet ohne Begründung",
      programme: "nw-2021",
      facts: northRhine({ project: { taskAreas: ["culture", "other:Vergabestelle"] } }),
      verdict: "open",
    },
    {
      title: "Noch kein Aufgabengebiet gewählt",
      programme: "he-2021",
      facts: hesse({ project: {} }),
      verdict: "open",
    },
  ],
};
