import { TASK_AREAS } from "~/rules/facts/task-areas";
import type { Step } from "../fields/field";
import { BENEFIT_LABELS, labelOptions } from "../labels";

const TASK_AREA_OPTIONS = TASK_AREAS.map(({ id, label }) => ({ value: id, label }));

export const projectStep: Step = {
  id: "vorhaben",
  title: "Vorhaben",
  towards: "Weiter zum Vorhaben",
  lead: "Beschreiben Sie in eigenen Worten, was Sie gemeinsam tun. Diese Texte stehen im Antrag.",
  groups: [
    {
      id: "aufgabe",
      title: "Aufgabe",
      section: "project",
      entries: [
        {
          path: "taskAreas",
          input: "choices",
          label: "Aufgabengebiete",
          hint: "Wählen Sie alle, in denen Sie zusammenarbeiten. Die Liste der Förderprogramme ist offen; anderes tragen Sie darunter ein.",
          condition: "task-area",
          options: TASK_AREA_OPTIONS,
          other: "Anderes Aufgabengebiet",
        },
        {
          path: "substantialReason",
          input: "long-text",
          label: "Warum die Zusammenarbeit einen wesentlichen Teil der Aufgabe betrifft",
          hint: "Sie darf nicht auf unwesentliche Bereiche beschränkt sein. Das beurteilt die Behörde anhand Ihrer Begründung.",
          condition: "substantial-task",
          guidance: "substantial-task",
        },
        {
          path: "exemplaryReason",
          input: "long-text",
          label: "Warum das Vorhaben Vorbild für andere sein kann",
          hint: "Gefördert werden neue, vorbildhafte Vorhaben: modellhaft und nachahmungswürdig. Ob Ihres das ist, beurteilt die Behörde anhand Ihrer Begründung.",
          condition: "exemplary-character",
          guidance: "exemplary-character",
          only: { states: ["NW"] },
        },
      ],
    },
    {
      id: "beschreibung",
      title: "Beschreibung",
      section: "project",
      entries: [
        {
          path: "situation",
          input: "long-text",
          label: "Ausgangslage",
          hint: "Was heute fehlt oder nicht mehr allein zu leisten ist.",
        },
        {
          path: "objectives",
          input: "long-text",
          label: "Ziele",
          hint: "Was Sie gemeinsam erreichen wollen.",
        },
        {
          path: "measures",
          input: "long-text",
          label: "Maßnahmen",
          hint: "Was dafür getan wird, möglichst in zeitlicher Folge.",
        },
        {
          path: "benefits",
          input: "long-text",
          label: "Nutzen",
          hint: "Was sich für Verwaltung und Bürgerschaft verbessert.",
        },
      ],
    },
    {
      id: "zeit",
      title: "Beginn und Förderzeitraum",
      section: "project",
      entries: [
        {
          path: "startsOn",
          input: "date",
          label: "Beginn der Zusammenarbeit",
          hint: "Der Antrag darf auch nach dem Beginn gestellt werden, aber in angemessener zeitlicher Nähe.",
          short: true,
          only: { states: ["HE"] },
        },
        {
          path: "startsOn",
          input: "date",
          label: "Beginn des geförderten Vorhabens",
          hint: "Der Antrag muss vor dem Beginn gestellt sein.",
          condition: "start-date",
          short: true,
          only: { states: ["NW"] },
        },
        {
          pair: [
            {
              path: "earlyStart.requestedOn",
              input: "date",
              label: "Vorzeitiger Beginn beantragt am",
              optional: "falls nötig",
              askedWhen: { path: "startsOn" },
              short: true,
            },
            {
              path: "earlyStart.permittedOn",
              input: "date",
              label: "Vorzeitiger Beginn erlaubt am",
              optional: "falls nötig",
              askedWhen: { path: "startsOn" },
              short: true,
            },
          ],
          only: { states: ["NW"] },
        },
        {
          pair: [
            { path: "fundingFrom", input: "date", label: "Förderzeitraum von", short: true },
            { path: "fundingTo", input: "date", label: "bis", short: true },
          ],
          only: { states: ["NW"] },
        },
      ],
    },
    {
      id: "nutzen",
      title: "Worin der Vorteil liegt",
      intro:
        "Eine der vier Möglichkeiten genügt. Nur die Einsparung rechnet IKZ-Antrag aus, die anderen beurteilt die Behörde.",
      condition: "savings",
      section: "project",
      only: { states: ["NW"] },
      entries: [
        {
          path: "benefit",
          input: "choice",
          label: "Vorteil der Zusammenarbeit",
          options: labelOptions(BENEFIT_LABELS),
        },
        {
          path: "benefitReason",
          input: "long-text",
          label: "Begründung dazu",
          guidance: "savings",
          askedWhen: { path: "benefit", is: ["revenue", "better-service", "joint-solution"] },
        },
      ],
    },
    {
      id: "neu",
      title: "Bestehende Zusammenarbeit",
      intro:
        "Gefördert wird neue Zusammenarbeit. Nennen Sie, wo Beteiligte in ähnlichen Aufgaben schon mit anderen zusammenarbeiten.",
      condition: "novelty",
      section: "project",
      only: { states: ["NW"] },
      entries: [
        {
          path: "existingCooperations",
          label: "Bestehende Zusammenarbeit",
          item: "Zusammenarbeit",
          add: "Zusammenarbeit hinzufügen",
          none: "Es gibt keine bestehende Zusammenarbeit in diesen Aufgabengebieten",
          layout: "cards",
          rows: [
            { path: "participants", input: "choices", label: "Wer daran teilnimmt", options: "participants" },
            { path: "taskArea", input: "choice", label: "Aufgabengebiet", options: TASK_AREA_OPTIONS },
            { path: "operator", input: "text", label: "Betreiber oder Partner", optional: "falls vorhanden" },
            { path: "since", input: "text", label: "Seit wann", optional: "freiwillig", short: true },
            { path: "note", input: "long-text", label: "Worum es geht", optional: "freiwillig" },
            {
              path: "difference",
              input: "long-text",
              label: "Worin sich das neue Vorhaben unterscheidet",
              hint: "Wichtig, wenn zwei Beteiligte im selben Aufgabengebiet schon zusammenarbeiten.",
              optional: "falls nötig",
            },
          ],
        },
      ],
    },
  ],
};
