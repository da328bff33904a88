import { CATEGORY_LABELS, STATE_LABELS } from "~/forms/labels";
import { findProgramme } from "~/rules";
import type { Block } from "../paper/blocks";
import { isGroupApplication, type Letter } from "./letter";
import { dateOf, fields, heading, item } from "./values";

/** What the letter is called in its subject, its file and its footer. */
export function subjectOf({ application }: Pick<Letter, "application">): string {
  const kind = isGroupApplication(application) ? "Gruppenantrag" : "Antrag";
  const subject = `${kind} auf Förderung der interkommunalen Zusammenarbeit`;
  return application.title === undefined ? subject : `${subject}: ${application.title}`;
}

/** The subject line and the legal basis with its date and reference number. */
export function subjectBlocks(letter: Letter): Block[] {
  const { application, programme } = letter;
  const { legalBasis } = programme.instrument;
  const entered = application.programme;
  const other =
    entered !== undefined && entered !== programme.id
      ? [item("Im Antrag eingetragen", `${findProgramme(entered)?.title ?? "anderes Programm"} (${entered})`)]
      : [];
  return [
    heading(1, subjectOf(letter)),
    ...fields([
      item("Bezug", legalBasis),
      item("Förderprogramm", `${programme.title} (${programme.id})`),
      ...other,
      item("Land", STATE_LABELS[application.state]),
      item("Art des Vorhabens", CATEGORY_LABELS[application.category]),
      ...(application.title === undefined ? [item("Bezeichnung des Vorhabens", null)] : []),
    ]),
    ...(letter.earlierDayKept
      ? fields([
          item(
            "Antragstag",
            dateOf(application.applicationDate),
            "Der Antrag wurde schon auf anderem Weg gestellt. Sein Tag ist beibehalten.",
          ),
        ])
      : []),
  ];
}
