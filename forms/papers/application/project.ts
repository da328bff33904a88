import { BENEFIT_LABELS } from "~/forms/labels";
import { taskAreaLabel } from "~/rules";
import { type Block, NOT_STATED } from "../paper/blocks";
import type { Letter, LetterSection } from "./letter";
import { choiceLabel, dateOf, fields, heading, item, itemIf, paragraph, textPart, yesNoOf } from "./values";

export function projectPart({ application, isHesse }: Letter): LetterSection {
  const { project } = application;
  const only = (asked: boolean, title: string, text: string | undefined): Block[] =>
    asked || text !== undefined ? textPart(title, text) : [];
  return {
    title: "Vorhaben",
    blocks: [
      heading(3, "Aufgabengebiete"),
      ...taskAreas(project.taskAreas ?? []),
      ...textPart("Ausgangslage", project.situation),
      ...textPart("Ziele", project.objectives),
      ...textPart("Maßnahmen", project.measures),
      ...textPart("Nutzen", project.benefits),
      ...textPart("Wesentlicher Teil der Aufgabe", project.substantialReason),
      ...only(!isHesse, "Vorbildcharakter", project.exemplaryReason),
      ...only(false, "Begründung der geringeren Zahl der Kommunen", project.fewParticipantsReason),
      ...only(false, "Begründung der kürzeren Dauer", project.shortTermReason),
      ...advantage(application.project, isHesse),
    ],
  };
}

function taskAreas(areas: readonly string[]): Block[] {
  return areas.length === 0 ? [paragraph(NOT_STATED)] : [{ kind: "list", items: areas.map(taskAreaLabel) }];
}

/** NRW: which of the four alternatives is claimed. */
function advantage({ benefit, benefitReason }: Letter["application"]["project"], isHesse: boolean): Block[] {
  if (isHesse && benefit === undefined && benefitReason === undefined) return [];
  return [
    heading(3, "Vorteil der Zusammenarbeit"),
    ...fields([item("Geltend gemacht wird", choiceLabel(BENEFIT_LABELS, benefit))]),
    ...(benefitReason === undefined ? [] : [paragraph(benefitReason)]),
  ];
}

export function periodSection({ application, isHesse }: Letter): LetterSection {
  const { startsOn, earlyStart, fundingFrom, fundingTo, crossBorder } = application.project;
  return {
    title: "Beginn und Zeitraum",
    blocks: fields([
      item(isHesse ? "Beginn der Zusammenarbeit" : "Beginn des Vorhabens", dateOf(startsOn)),
      ...itemIf(!isHesse, "Förderzeitraum von", dateOf(fundingFrom)),
      ...itemIf(!isHesse, "Förderzeitraum bis", dateOf(fundingTo)),
      ...itemIf(false, "Vorzeitiger Beginn beantragt am", dateOf(earlyStart?.requestedOn)),
      ...itemIf(false, "Vorzeitiger Beginn erlaubt am", dateOf(earlyStart?.permittedOn)),
      ...itemIf(false, "Über die Landes- oder Staatsgrenze", yesNoOf(crossBorder)),
    ]),
  };
}
