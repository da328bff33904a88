import { rulePath } from "~/app/addresses/rule-book";
import { CATEGORY_LABELS, STATE_LABELS } from "~/forms/labels";
import { check, findProgramme, type Programme, programmes, RULE_TABLE, type Rule, rules } from "~/rules";
import { weightOf } from "./level-words";
import { lookedAt } from "./looked-at.server";
import { variantSources } from "./variant-sources";

/**
 * The rule's own examples under this version: what `check` says, word for word. One that was written for another
 * version and is judged otherwise here is left out: its title would say what does not hold.
 */
function exampleFindings(rule: Rule, programme: Programme) {
  return rule.examples.flatMap(({ title, facts, on, programme: home, verdict }) => {
    if (facts.state !== programme.state) return [];
    const day = on ?? facts.applicationDate ?? programme.from;
    const { findings } = check(facts, { on: day, programme: programme.id });
    const finding = findings.find((one) => one.rule === rule.id);
    if (!finding || (home !== programme.id && finding.verdict !== verdict)) return [];
    const from = home === programme.id ? null : (findProgramme(home)?.shortTitle ?? home);
    return [{ title, from, facts, finding }];
  });
}

function otherVersions(programme: Programme, rule: string) {
  return programmes
    .filter(({ id }) => id !== programme.id)
    .map(({ id, title }) => ({ title, href: rulePath(id, rule) }));
}

/** One rule under one version. @throws a 404 answer for a rule that is not in the table. */
export function rulePage(programme: Programme, id: string | undefined) {
  const position = RULE_TABLE.findIndex((row) => row.id === id);
  const row = RULE_TABLE[position];
  if (!row) throw new Response(null, { status: 404 });
  const rule = rules.find((one) => one.id === row.id);
  const weight = weightOf(programme, row.id);
  const examples = rule && weight.applies ? exampleFindings(rule, programme) : [];
  const neighbour = (step: number) => {
    const other = RULE_TABLE[position + step];
    return other ? { title: other.title, href: rulePath(programme.id, other.id) } : null;
  };
  return {
    id: row.id,
    title: row.title,
    programme: { id: programme.id, title: programme.title, shortTitle: programme.shortTitle },
    state: STATE_LABELS[programme.state],
    checked: rule !== undefined,
    why: rule?.why ?? null,
    guidance: rule?.guidance ?? [],
    except: (rule?.exceptFor ?? [])
      .filter((category) => programme.categories.includes(category))
      .map((category) => CATEGORY_LABELS[category]),
    weight,
    variants: variantSources(programme, row.id),
    lookedAt: lookedAt(examples),
    examples: examples.map(({ title, from, finding: { verdict, level, text } }) => ({
      title,
      from,
      verdict,
      level,
      text,
    })),
    /** Examples that belong to the other state, where this one has none to show. */
    elsewhere: weight.applies && (rule?.examples ?? []).some(({ facts }) => facts.state !== programme.state),
    previous: position > 0 ? neighbour(-1) : null,
    next: neighbour(1),
    versions: otherVersions(programme, row.id),
  };
}

export type RulePage = ReturnType<typeof rulePage>;
