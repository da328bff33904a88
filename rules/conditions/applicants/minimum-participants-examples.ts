import type { Example } from "../rule/rule";
import {
  association,
  haan,
  hesse,
  kaufungen,
  kreisMettmann,
  niestetal,
  northRhine,
  soehrewald,
} from "../rule/sample";

export const minimumParticipantsExamples: readonly Example[] = [
  { title: "Drei Gemeinden in Hessen", programme: "he-2021", facts: hesse(), verdict: "met" },
  {
    title: "Zwei Gemeinden in Hessen ohne Begründung",
    programme: "he-2021",
    facts: hesse({ participants: [niestetal, kaufungen] }),
    verdict: "open",
  },
  {
    title: "Zwei Gemeinden in Hessen mit Begründung",
    programme: "he-2021",
    facts: hesse({
      participants: [niestetal, kaufungen],
      project: { fewParticipantsReason: "Weitere Nachbarn nutzen ein anderes Rechenzentrum." },
    }),
    verdict: "for_authority",
  },
  {
    title: "Zwei Gemeinden und ein Zweckverband",
    programme: "he-2021",
    facts: hesse({ participants: [niestetal, kaufungen, { ...association, seat: "06633015" }] }),
    verdict: "for_authority",
  },
  {
    title: "Eine Gemeinde allein",
    programme: "he-2021",
    facts: hesse({ participants: [niestetal] }),
    verdict: "not_met",
  },
  {
    title: "Stadt und Kreis in Nordrhein-Westfalen",
    programme: "nw-2021",
    facts: northRhine(),
    verdict: "met",
  },
  {
    title: "Über die Landesgrenze mit einer Beteiligten in Nordrhein-Westfalen",
    programme: "nw-2021",
    facts: northRhine({
      participants: [haan, { ...soehrewald, outsideState: true }],
      project: { crossBorder: true },
    }),
    verdict: "met",
  },
  {
    title: "Über die Grenze, aber von jenseits ist niemand eingetragen",
    programme: "nw-2021",
    facts: northRhine({ participants: [haan], project: { crossBorder: true } }),
    verdict: "open",
  },
  {
    title: "Zwei Ortsteilfeuerwehren schließen sich zusammen",
    programme: "he-2021",
    facts: hesse({
      category: "fire-brigade-merger",
      participants: [{ ...niestetal, brigades: ["Heiligenrode", "Sandershausen"] }],
    }),
    verdict: "met",
  },
  {
    title: "Erweiterung ohne neue Beteiligte",
    programme: "nw-2021",
    facts: northRhine({ category: "extension", participants: [haan, kreisMettmann] }),
    verdict: "not_met",
  },
];
