import { ruleBookPath } from "~/app/addresses/rule-book";
import { DataTable } from "~/app/components/data-table";
import { EndNoticeView } from "~/app/components/end-notice-view";
import { FindingSource } from "~/app/components/finding-source";
import { SourceList } from "~/app/components/source-list";
import { ToneBadge } from "~/app/components/verdict-badge";
import { keepTogether } from "~/rules/german/typography";
import type { ProgrammePage } from "./programme-page.server";
import { VersionFacts } from "./version-facts";

type Fact = ProgrammePage["facts"][number]["rows"][number];

function FactLabel({ fact: { href, label } }: { fact: Fact }) {
  return href ? <a href={href}>{label}</a> : label;
}

function FactLines({ fact: { lines } }: { fact: Fact }) {
  const [only, ...others] = lines;
  if (others.length === 0) return keepTogether(only ?? "");
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{keepTogether(line)}</li>
      ))}
    </ul>
  );
}

function Facts({ part: { id, title, rows } }: { part: ProgrammePage["facts"][number] }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {title}
      </h2>
      <DataTable
        caption={title}
        hideCaption
        className="law"
        columns={[{ label: "Angabe" }, { label: "Inhalt" }, { label: "Quelle" }]}
        rows={rows.map((fact) => ({
          key: fact.label,
          cells: [
            <FactLabel key="label" fact={fact} />,
            <FactLines key="lines" fact={fact} />,
            <SourceList key="sources" sources={fact.sources} />,
          ],
        }))}
      />
    </section>
  );
}

function Weight({ rule: { weight, checked } }: { rule: ProgrammePage["rules"][number] }) {
  if (!weight.applies) return <span className="muted">trifft nicht zu</span>;
  return (
    <>
      {weight.word}
      <span className="block small muted">
        {weight.holdsUp ? "hält die Einreichung auf" : "hält die Einreichung nicht auf"}
      </span>
      {!checked && <span className="block small muted">noch nicht geprüft</span>}
    </>
  );
}

function RuleTable({ rules }: { rules: ProgrammePage["rules"] }) {
  return (
    <section aria-labelledby="voraussetzungen">
      <h2 className="kern-heading-medium" id="voraussetzungen">
        Voraussetzungen
      </h2>
      <DataTable
        caption="Voraussetzungen in der Reihenfolge des Prüfberichts"
        hideCaption
        className="law"
        columns={[{ label: "Voraussetzung" }, { label: "Gewicht" }, { label: "Quelle" }]}
        rows={rules.map((rule) => ({
          key: rule.id,
          cells: [
            <a key="link" href={rule.href}>
              {rule.title}
            </a>,
            <Weight key="weight" rule={rule} />,
            rule.weight.applies ? (
              <FindingSource key="source" source={rule.weight.source} />
            ) : (
              <span key="note" className="small muted">
                {keepTogether(rule.weight.note)}
              </span>
            ),
          ],
        }))}
      />
    </section>
  );
}

/** One version of a programme: validity, amounts, thresholds, documents, way, and every rule. */
export function ProgrammePageView({
  page: { head, current, notice, facts, rules },
}: {
  page: ProgrammePage;
}) {
  return (
    <main id="inhalt" className="page content">
      <p className="small muted">
        <a href={ruleBookPath}>Alle Förderprogramme</a>
      </p>
      <h1 className="kern-heading-large">{head.title}</h1>
      <p className="standing">
        <ToneBadge {...head.standing} />
        {head.standing.left && <span className="small muted">{keepTogether(head.standing.left)}</span>}
      </p>
      {current && (
        <p>
          Heute gilt: <a href={current.href}>{current.title}</a>
        </p>
      )}
      {notice && <EndNoticeView notice={notice} />}
      <VersionFacts version={head} full />
      <FindingSource source={head.source} />
      {facts.map((part) => (
        <Facts key={part.id} part={part} />
      ))}
      <RuleTable rules={rules} />
    </main>
  );
}
