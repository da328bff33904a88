import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import { type ScheduleContext, sourceOfRule } from "./context";
import { councilId } from "./councils";
import { known, type Milestone } from "./milestone";
import { supervision } from "./supervision";

type Joining = { name: string; council: string; joins: boolean; signedOn: string | undefined };

/** Every participant with its council; who joins by accession signs on a day of its own. */
function joining({ facts, plans }: ScheduleContext): Joining[] {
  const accessions = facts.agreement?.accessions ?? [];
  return facts.participants.flatMap(({ key, name }, position) => {
    const plan = plans.councils[position];
    const accession = accessions.find(({ participant }) => participant === key);
    if (!plan) return [];
    return [{ name, council: plan.id, joins: accession !== undefined, signedOn: accession?.signedOn }];
  });
}

function signing(context: ScheduleContext, parties: readonly Joining[]): Milestone {
  const { facts, plans, programme } = context;
  const source = sourceOfRule(programme, "documents-complete");
  const north = programme.state === "NW";
  return {
    id: "signing",
    title: "Unterzeichnung der Vereinbarung",
    ...known(facts.agreement?.signedOn, plans.signing),
    note: north
      ? "Für den Antrag genügt der Entwurf der Vereinbarung."
      : "Die Vereinbarung gehört zu den Unterlagen des Antrags.",
    ...(source && { source }),
    dependsOn: parties.filter(({ joins }) => !joins).map(({ council }) => councilId(council)),
  };
}

/** Signing, accessions, and what the supervisory authority has to do with it; nothing where there is no agreement. */
export function agreement(context: ScheduleContext, councils: readonly Milestone[]): Milestone[] {
  if (WITHOUT_AGREEMENT.includes(context.facts.category)) return [];
  const parties = joining(context);
  const signed = [
    signing(context, parties),
    ...parties
      .filter(({ joins }) => joins)
      .map(
        ({ name, council, signedOn }): Milestone => ({
          id: `accession:${council}`,
          title: `Beitritt ${name} zur Vereinbarung`,
          ...known(signedOn),
          dependsOn: [councilId(council)],
        }),
      ),
  ];
  return [...signed, ...supervision(context, [...councils, ...signed])];
}
