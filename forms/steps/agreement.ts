import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { Step } from "../fields/field";
import {
  AGREEMENT_FORM_LABELS,
  EFFECTIVE_DATE_LABELS,
  labelOptions,
  SUPERVISORY_ACT_LABELS,
  TERM_LABELS,
} from "../labels";
import { supervisionDays, supervisionGroup } from "./agreement-supervision";
import { agreementTextGroup } from "./agreement-text";

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
          law: { HE: "§ 2 KGG", NW: "§ 1 GkG NRW" },
          condition: "legal-form",
          options: labelOptions(AGREEMENT_FORM_LABELS),
        },
        {
          path: "mode",
          input: "choice",
          label: "Wie wird die Aufgabe übertragen?",
          hint: "In Hessen hängt davon ab, ob die Kommunalaufsicht die Vereinbarung genehmigen muss; in Nordrhein-Westfalen braucht jede die Genehmigung.",
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
          hint: `Die unterschriebene Fassung oder der Entwurf, wie er beschlossen wurde. Höchstens ${LARGEST_UPLOAD_MB} MB.`,
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
              law: { HE: "§ 24 Abs. 4 KGG" },
              short: true,
              only: { states: ["HE"] },
            },
            {
              path: "signedOn",
              input: "date",
              label: "Unterschrieben am",
              hint: "Tag der letzten Unterschrift. Die Vereinbarung braucht die Schriftform.",
              law: { NW: "§ 24 Abs. 1 GkG NRW" },
              optional: "falls schon geschehen",
              short: true,
              only: { states: ["NW"] },
            },
            {
              path: "effectiveOn",
              input: "date",
              label: "Wirksam seit oder ab",
              hint: "Von diesem Tag an zählt die Mindestdauer von {Mindestdauer}n.",
              condition: "minimum-duration",
              short: true,
            },
          ],
        },
        {
          path: "accessions",
          label: "Beitritte",
          hint: "Beteiligte, die der Vereinbarung später beigetreten sind. Der Beitritt ändert die Vereinbarung und braucht die Schriftform; in Hessen ist auch er zu genehmigen oder anzuzeigen.",
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
              options: labelOptions(SUPERVISORY_ACT_LABELS),
              optional: "falls schon beteiligt",
            },
            ...supervisionDays,
          ],
        },
      ],
    },
    agreementTextGroup,
    {
      id: "laufzeit",
      title: "Laufzeit und Kündigung",
      section: "agreement",
      entries: [
        {
          path: "term.kind",
          input: "choice",
          label: "Laufzeit",
          hint: "Die Zusammenarbeit soll auf Dauer angelegt sein, mindestens auf {Mindestdauer}.",
          condition: "minimum-duration",
          options: labelOptions(TERM_LABELS),
        },
        {
          path: "term.until",
          input: "date",
          label: "Befristet bis",
          askedWhen: { path: "term.kind", is: ["fixed"] },
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
              options: labelOptions(EFFECTIVE_DATE_LABELS),
            },
          ],
        },
        {
          path: "termination.excludedUntil",
          input: "date",
          label: "Kündigung ausgeschlossen bis",
          hint: "Vorher wird keine ordentliche Kündigung wirksam. So zeigen Sie, dass die Bindung mindestens {Mindestdauer} hält.",
          condition: "minimum-duration",
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
          input: "yes-no-open",
          label: "Nennt die Vereinbarung, wie sie gekündigt werden kann?",
          hint: "Ist sie unbefristet oder auf lange Zeit geschlossen, muss sie das tun.",
          law: { HE: "§ 24 Abs. 3 KGG", NW: "§ 23 Abs. 5 GkG NRW" },
        },
      ],
    },
    {
      id: "kurz",
      title: "Kürzer als die Mindestdauer",
      section: "project",
      only: { states: ["NW"] },
      entries: [
        {
          path: "shortTermReason",
          input: "long-text",
          label: "Warum die Zusammenarbeit kürzer dauert",
          hint: "Verlangt sind {Mindestdauer}. Abweichungen sind im Einzelfall möglich; darüber entscheidet die Bezirksregierung.",
          condition: "minimum-duration",
          guidance: "minimum-duration",
          optional: "nur wenn kürzer",
          askedWhen: { section: "agreement", path: "term.kind", is: ["fixed"] },
        },
      ],
    },
    supervisionGroup,
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
