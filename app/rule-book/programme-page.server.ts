import {
  amountFacts,
  endNotice,
  findProgramme,
  type Programme,
  type ProgrammeFact,
  procedureFacts,
  RULE_TABLE,
  rules,
  thresholdFacts,
} from "~/rules";
import { rulePath } from "./addresses";
import { weightOf } from "./level-words";
import { versionHead } from "./programme-list.server";

/** The version of the address. @throws a 404 answer for one that is not known. */
export function programmeOf(id: string | undefined): Programme {
  const programme = id === undefined ? undefined : findProgramme(id);
  if (!programme) throw new Response(null, { status: 404 });
  return programme;
}

const withLink = ({ rule, ...fact }: ProgrammeFact, { id }: Programme) => ({
  ...fact,
  href: rule ? rulePath(id, rule) : null,
});

/** One version: what it lays down, and every rule of the table in its order. */
export function programmePage(programme: Programme, today: string) {
  const checked = new Set<string>(rules.map(({ id }) => id));
  const linked = (facts: ProgrammeFact[]) => facts.map((fact) => withLink(fact, programme));
  return {
    head: versionHead(programme, today),
    notice: endNotice(programme, today),
    facts: [
      { id: "betrag", title: "Betrag", rows: linked(amountFacts(programme)) },
      { id: "grenzen", title: "Schwellen", rows: linked(thresholdFacts(programme)) },
      { id: "verfahren", title: "Unterlagen und Weg", rows: linked(procedureFacts(programme, today)) },
    ],
    rules: RULE_TABLE.map(({ id, title }) => ({
      id,
      title,
      href: rulePath(programme.id, id),
      weight: weightOf(programme, id),
      checked: checked.has(id),
    })),
  };
}

export type ProgrammePage = ReturnType<typeof programmePage>;
