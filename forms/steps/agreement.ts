import type { Field, Step } from "../fields/field";
import {
  AGREEMENT_FORM_LABELS,
  EFFECTIVE_DATE_LABELS,
  optionsOf,
  SUPERVISORY_ACT_LABELS,
  TERM_LABELS,
} from "../labels";

const supervisoryAct = (path: string): Field[] => [
  { path: `${path}.submittedOn`, input: "date", label: "Vorgelegt am", short: true },
  { path: `${path}.grantedOn`, input: "date", label: "Genehmigt am", optional: "falls erteilt", short: true },
];

export const agreementStep: Step = {
  id: "vereinbarung",
  title: "Vereinbarung",
  towards: "Weiter zur Vereinbarung",
  lead: "Tragen Sie ein, was in Ihrer Vereinbarung steht. Was Sie noch nicht wissen, lassen Sie leer und ergänzen es später.",
  only: { categories: ["standard", "joint-administration", "extension"] },
  notNeeded: "hier nicht nötig",
  groups: [
    {
      id: "form",
      title: "Form der Zusammenarbeit",
      section: "agreement",
      entries: [
        {
          path: "form",
          input: "choice",
          label: "Rechtsform",
          hint: "Gefördert werden die Formen nach dem Gesetz über kommunale Gemeinschaftsarbeit, öffentlich-rechtliche Verträge und privatrechtliche Formen.",
          law: {
            HE: "§ 2 KGG · Nr. 3.1 der Rahmenvereinbarung",
            NW: "§ 1 GkG NRW · Richtlinie vom 31.08.2021",
          },
          options: optionsOf(AGREEMENT_FORM_LABELS),
        },
        {
          path: "mode",
          input: "choice",
          label: "Wie wird die Aufgabe übertragen?",
          hint: "Davon hängt ab, ob die Kommunalaufsicht zustimmen muss.",
          law: { HE: "§ 24 Abs. 1, § 26 KGG", NW: "§ 23 Abs. 1 GkG NRW" },
          options: [
            {
              value: "mandate",
              label: "Mandatierung",
              hint: "Eine Beteiligte führt die Aufgabe für die anderen aus; zuständig bleibt jede selbst.",
            },
            {
              value: "delegation",
              label: "Delegation",
              hint: "Eine Beteiligte übernimmt die Aufgabe in eigene Zuständigkeit.",
            },
          ],
        },
        {
          path: "performedBy",
          input: "choice",
          label: "Wer führt die Aufgabe aus?",
          hint: "Die Beteiligte, die die Aufgabe für die anderen übernimmt.",
          options: "participants",
          optional: "falls nur eine",
        },
      ],
      uploads: [
        {
          kind: "agreement",
          label: "Vereinbarung als PDF",
          hint: "Die unterschriebene Fassung oder der Entwurf, wie er beschlossen wurde. Höchstens 20 MB.",
        },
      ],
    },
    {
      id: "unterschrift",
      title: "Unterschrift und Beitritt",
      section: "agreement",
      entries: [
        {
          pair: [
            {
              path: "signedOn",
              input: "date",
              label: "Unterschrieben am",
              hint: "Tag der letzten Unterschrift. Die Vereinbarung braucht die Schriftform.",
              law: { HE: "§ 24 Abs. 4 KGG", NW: "§ 24 Abs. 1 GkG NRW" },
              short: true,
            },
            {
              path: "effectiveOn",
              input: "date",
              label: "Wirksam seit oder ab",
              hint: "Von diesem Tag an zählen die fünf Jahre.",
              law: { HE: "Nr. 3.5 der Rahmenvereinbarung", NW: "Richtlinie vom 31.08.2021" },
              short: true,
            },
          ],
        },
        {
          path: "accessions",
          label: "Beitritte",
          hint: "Beteiligte, die der Vereinbarung später beigetreten sind. Der Beitritt ändert die Vereinbarung und braucht die Schriftform.",
          law: { HE: "§ 27 KGG" },
          item: "Beitritt",
          add: "Beitritt hinzufügen",
          layout: "cards",
          rows: [
            { path: "participant", input: "choice", label: "Wer ist beigetreten?", options: "participants" },
            { path: "signedOn", input: "date", label: "Beigetreten am", short: true },
            {
              path: "supervisoryAct.kind",
              input: "choice",
              label: "Aufsicht",
              options: optionsOf(SUPERVISORY_ACT_LABELS),
              optional: "falls schon beteiligt",
            },
            ...supervisoryAct("supervisoryAct"),
          ],
        },
      ],
    },
    {
      id: "laufzeit",
      title: "Laufzeit und Kündigung",
      section: "agreement",
      entries: [
        {
          path: "term.kind",
          input: "choice",
          label: "Laufzeit",
          hint: "Die Zusammenarbeit soll auf Dauer angelegt sein, mindestens auf fünf Jahre.",
          law: { HE: "Nr. 3.5 der Rahmenvereinbarung", NW: "Richtlinie vom 31.08.2021" },
          options: optionsOf(TERM_LABELS),
        },
        {
          path: "term.until",
          input: "date",
          label: "Befristet bis",
          optional: "nur wenn befristet",
          short: true,
        },
        {
          pair: [
            {
              path: "termination.noticeMonths",
              input: "whole",
              label: "Kündigungsfrist",
              hint: "In Monaten, wie in der Vereinbarung genannt.",
              law: { HE: "§ 24 Abs. 3 KGG", NW: "§ 23 Abs. 5 GkG NRW" },
              unit: "Monate",
              short: true,
            },
            {
              path: "termination.effective",
              input: "choice",
              label: "Wirksam wird die Kündigung",
              options: optionsOf(EFFECTIVE_DATE_LABELS),
            },
          ],
        },
        {
          path: "termination.excludedUntil",
          input: "date",
          label: "Kündigung ausgeschlossen bis",
          hint: "Vorher wird keine ordentliche Kündigung wirksam. So zeigen Sie, dass die Bindung mindestens fünf Jahre hält.",
          law: { HE: "Nr. 3.5 der Rahmenvereinbarung", NW: "Richtlinie vom 31.08.2021" },
          optional: "falls vereinbart",
          short: true,
        },
        {
          path: "termination.noticeNotBefore",
          input: "date",
          label: "Kündigung darf erklärt werden ab",
          hint: "Vorher darf niemand kündigen, auch nicht zu einem späteren Tag.",
          optional: "falls vereinbart",
          short: true,
        },
        {
          path: "terminationTermsStated",
          input: "yesno",
          label: "Nennt die Vereinbarung, wie sie gekündigt werden kann?",
          hint: "Ist sie unbefristet oder auf lange Zeit geschlossen, muss sie das tun.",
          law: { HE: "§ 24 Abs. 3 KGG", NW: "§ 23 Abs. 5 GkG NRW" },
        },
      ],
    },
    {
      id: "kurz",
      title: "Kürzer als fünf Jahre",
      section: "project",
      only: { states: ["NW"] },
      entries: [
        {
          path: "shortTermReason",
          input: "textarea",
          label: "Warum die Zusammenarbeit kürzer als fünf Jahre dauert",
          hint: "Abweichungen sind im Einzelfall möglich; darüber entscheidet die Bezirksregierung.",
          law: { NW: "Richtlinie vom 31.08.2021" },
          optional: "nur wenn kürzer",
        },
      ],
    },
    {
      id: "aufsicht",
      title: "Kommunalaufsicht",
      section: "agreement",
      entries: [
        {
          path: "supervisoryAct.kind",
          input: "choice",
          label: "Was ist nötig?",
          hint: "Genehmigung bei Delegation, Anzeige bei Mandatierung.",
          law: { HE: "§ 26 KGG" },
          options: optionsOf(SUPERVISORY_ACT_LABELS),
          only: { states: ["HE"] },
        },
        {
          path: "supervisoryAct.kind",
          input: "choice",
          label: "Was ist nötig?",
          hint: "Die Vereinbarung braucht die Genehmigung der Aufsicht.",
          law: { NW: "§ 24 Abs. 2 GkG NRW" },
          options: optionsOf(SUPERVISORY_ACT_LABELS),
          only: { states: ["NW"] },
        },
        { pair: supervisoryAct("supervisoryAct") },
        {
          path: "supervisoryAct.publishedOn",
          input: "date",
          label: "Bekannt gemacht am",
          law: { HE: "§ 26 KGG", NW: "§ 24 Abs. 3 GkG NRW" },
          optional: "falls nötig",
          short: true,
        },
      ],
    },
    {
      id: "weitere",
      title: "Weitere Verträge",
      section: "agreement",
      entries: [
        {
          path: "further",
          label: "Weitere Verträge",
          hint: "Zum Beispiel die Leistungsvereinbarung mit einem Rechenzentrum.",
          item: "Vertrag",
          add: "Vertrag hinzufügen",
          layout: "cards",
          rows: [
            { path: "title", input: "text", label: "Titel" },
            { path: "with", input: "text", label: "Vertragspartner" },
            {
              path: "signedOn",
              input: "date",
              label: "Unterschrieben am",
              optional: "falls schon geschehen",
              short: true,
            },
          ],
        },
      ],
    },
  ],
};
