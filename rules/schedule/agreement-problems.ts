import { formatDate } from "../german/date";
import { joinWords } from "../german/words";
import { supervisorySource } from "./context";
import type { Milestone } from "./milestone";
import { type OrderCheck, orderBroken } from "./order-check";

const on = ({ day = "" }: Milestone): string => formatDate(day);
const isBefore = (one: Milestone | undefined, other: Milestone | undefined): boolean =>
  one?.day !== undefined && other?.day !== undefined && one.day < other.day;

/** No source says that a signature under reserve is void, so this is never impossible. */
const signedAfterResolutions: OrderCheck = (known) =>
  [...known.values()]
    .filter(({ id }) => id === "signing" || id.startsWith("accession:"))
    .flatMap((signed) => {
      const late = signed.dependsOn.flatMap((id) => {
        const council = known.get(id);
        return council && isBefore(signed, council) ? [council] : [];
      });
      if (late.length === 0) return [];
      const which = joinWords(late.map((council) => `${council.title} (${on(council)})`));
      return [
        {
          id: `${signed.id}-before-resolution`,
          kind: "unusual" as const,
          text: `${signed.title} (${on(signed)}) liegt vor: ${which}. Unterschreiben Sie nach den Beschlüssen, oder halten Sie fest, dass unter Vorbehalt unterschrieben wurde.`,
          milestones: [signed.id, ...late.map(({ id }) => id)],
        },
      ];
    });

const approvedAfterSubmission: OrderCheck = (known) => {
  const [approval, submitted] = [known.get("approval"), known.get("supervision")];
  if (!approval || !submitted || !isBefore(approval, submitted)) return [];
  return [
    {
      id: "approval-before-submission",
      kind: "impossible",
      text: `Die Genehmigung (${on(approval)}) liegt vor der Vorlage bei der Aufsicht (${on(submitted)}). Berichtigen Sie einen der beiden Tage.`,
      milestones: ["supervision", "approval"],
    },
  ];
};

/** GkG § 24 (3): the authority publishes the agreement together with its approval. */
const publishedAfterApproval: OrderCheck = (known, { programme }) => {
  const [approval, published] = [known.get("approval"), known.get("publication")];
  if (approval?.certainty !== "entered" || !published || !isBefore(published, approval)) return [];
  const source = programme.supervisoryAct.publication.inForceNextDay
    ? supervisorySource(programme, "Abs. 3")
    : undefined;
  return [
    {
      id: "publication-before-approval",
      ...orderBroken(source),
      text: `Die Bekanntmachung (${on(published)}) liegt vor der Genehmigung (${on(approval)}). Berichtigen Sie einen der beiden Tage.`,
      milestones: ["approval", "publication"],
    },
  ];
};

/** GkG § 24 (4): in force the day after publication at the earliest. */
const effectiveAfterPublication: OrderCheck = (known, { programme }) => {
  const [published, effective] = [known.get("publication"), known.get("effective")];
  const { inForceNextDay } = programme.supervisoryAct.publication;
  if (!inForceNextDay || published?.day === undefined || effective?.day === undefined) return [];
  if (effective.day > published.day) return [];
  return [
    {
      id: "effective-before-publication",
      ...orderBroken(supervisorySource(programme, "Abs. 4")),
      text: `Die Vereinbarung soll am ${on(effective)} wirksam werden, wird aber erst am ${on(published)} bekannt gemacht. Wirksam wird sie frühestens am Tag danach. Berichtigen Sie den ersten Tag der Vereinbarung.`,
      milestones: ["publication", "effective"],
    },
  ];
};

/** The authority may answer sooner, so a day before the approval counts as given is only to be looked at. */
const timeForApproval: OrderCheck = (known, { programme }) => {
  const [approval, effective] = [known.get("approval"), known.get("effective")];
  if (approval?.certainty !== "computed") return [];
  if (approval.day === undefined || effective?.day === undefined || effective.day > approval.day) return [];
  const source = supervisorySource(programme);
  return [
    {
      id: "little-time-for-approval",
      kind: "hint",
      text: `Die Vereinbarung soll am ${on(effective)} wirksam werden. Antwortet die Aufsicht nicht, gilt die Genehmigung frühestens mit Ablauf des ${on(approval)} als erteilt. Legen Sie die Vereinbarung früher vor oder fragen Sie, ob schneller entschieden wird.`,
      milestones: ["supervision", "approval", "effective"],
      ...(source && { source }),
    },
  ];
};

export const agreementProblems: readonly OrderCheck[] = [
  signedAfterResolutions,
  approvedAfterSubmission,
  publishedAfterApproval,
  effectiveAfterPublication,
  timeForApproval,
];
