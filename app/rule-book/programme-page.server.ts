import { programmePath, rulePath } from "~/app/addresses/rule-book";
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
  versionOn,
} from "~/rules";
import type { Source } from "~/rules/report/report";
import { weightOf } from "./level-words";
import { versionHead } from "./programme-list.server";

/** The version of the address. @throws a 404 answer for one that is not known. */
export function programmeOf(id: string | undefined): Programme {
  const programme = id === undefined ? undefined : findProgramme(id);
  if (!programme) throw new Response(null, { status: 404 });
  return programme;
}

/** On the page of a version its own act goes by its short name: the long one stands on top. */
function shortened(source: Source, { instrument, shortTitle }: Programme): Source {
  return source.act === instrument.act ? { ...source, act: shortTitle } : source;
}

const withLink = ({ rule, sources, ...fact }: ProgrammeFact, programme: Programme) => ({
  ...fact,
  sources: sources.map((source) => shortened(source, programme)),
  href: rule ? rulePath(programme.id, rule) : null,
});

function ruleRow({ id, title }: (typeof RULE_TABLE)[number], programme: Programme) {
  const weight = weightOf(programme, id);
  return {
    id,
    title,
    href: rulePath(programme.id, id),
    weight: weight.applies ? { ...weight, source: shortened(weight.source, programme) } : weight,
    checked: rules.some((rule) => rule.id === id),
  };
}

/** The version that holds today where this one does not; then the end of this one is no news any more. */
function currentInstead(programme: Programme, today: string) {
  const current = versionOn(programme, today);
  if (!current || current.id === programme.id) return null;
  return { title: current.title, href: programmePath(current.id) };
}

/** One version: what it lays down, and every rule of the table in its order. */
export function programmePage(programme: Programme, today: string) {
  const linked = (facts: ProgrammeFact[]) => facts.map((fact) => withLink(fact, programme));
  const current = currentInstead(programme, today);
  return {
    head: versionHead(programme, today),
    current,
    notice: current ? null : endNotice(programme, today),
    facts: [
      { id: "betrag", title: "Betrag", rows: linked(amountFacts(programme)) },
      { id: "grenzen", title: "Schwellen", rows: linked(thresholdFacts(programme)) },
      { id: "verfahren", title: "Unterlagen und Weg", rows: linked(procedureFacts(programme, today)) },
    ],
    rules: RULE_TABLE.map((row) => ruleRow(row, programme)),
  };
}

export type ProgrammePage = ReturnType<typeof programmePage>;
