import { Form } from "@remix-run/react";
import { documentPath } from "~/app/addresses/case";
import { CaseHeader } from "~/app/components/case-header";
import { EmptyState } from "~/app/components/empty-state";
import { SelectField } from "~/app/components/select-field";
import { Disclosure } from "../../components/disclosure";
import type { HistoryPage } from "./history-page.server";

const EMPTY = "(leer)";
const LONG = 400;

type Line = HistoryPage["lines"][number];

function Value({ text, href }: { text: string; href?: string | undefined }) {
  if (href !== undefined) return <a href={href}>{text}</a>;
  if (text === "") return <span className="muted">{EMPTY}</span>;
  if (text.length <= LONG) return <span className="typed">{text}</span>;
  return (
    <Disclosure className="long-text">
      <summary>{text.slice(0, LONG / 2).trimEnd()} …</summary>
      <span className="typed">{text}</span>
    </Disclosure>
  );
}

function Change({ line, id, href }: { line: Line; id: string; href: string }) {
  const { label, from, to, time, by, onBehalf, fromFile, toFile } = line;
  const file = (document: string | undefined) => document && documentPath(id, document);
  return (
    <li className="change">
      <p className="strong">
        <a href={href} aria-label={`Nur „${label}“ zeigen`}>
          {label}
        </a>
      </p>
      <p className="small muted">
        {time} Uhr, {by}
        {onBehalf && " – von der federführenden Kommune eingetragen"}
      </p>
      <dl className="pairs">
        <dt>Vorher</dt>
        <dd>
          <Value text={from} href={file(fromFile)} />
        </dd>
        <dt>Nachher</dt>
        <dd>
          <Value text={to} href={file(toFile)} />
        </dd>
      </dl>
    </li>
  );
}

const addressOf = (page: HistoryPage, changes: { feld?: string; seite?: number; einzeln?: boolean }) => {
  const feld = changes.feld ?? page.field;
  const seite = changes.seite ?? 1;
  const query = new URLSearchParams({
    ...(feld !== "" && { feld }),
    ...((changes.einzeln ?? page.each) && { einzeln: "ja" }),
    ...(seite > 1 && { seite: String(seite) }),
  }).toString();
  return query === "" ? page.historyAddress : `${page.historyAddress}?${query}`;
};

function Days({ page }: { page: HistoryPage }) {
  const days = [...new Set(page.lines.map(({ day }) => day))];
  return days.map((day) => (
    <section className="history-day" key={day} aria-labelledby={`tag-${day}`}>
      <h2 className="kern-heading-medium" id={`tag-${day}`}>
        {day}
      </h2>
      <ul className="plain">
        {page.lines
          .filter((line) => line.day === day)
          .map((line) => (
            <Change
              key={`${line.at} ${line.name} ${line.version}`}
              line={line}
              id={page.id}
              href={addressOf(page, { feld: line.name })}
            />
          ))}
      </ul>
    </section>
  ));
}

function Pages({ page }: { page: HistoryPage }) {
  if (page.pages < 2) return null;
  return (
    <nav className="actions" aria-label="Seiten des Verlaufs">
      {page.page > 1 && <a href={addressOf(page, { seite: page.page - 1 })}>Neuere Änderungen</a>}
      <span className="small muted">
        Seite {page.page} von {page.pages}
      </span>
      {page.page < page.pages && <a href={addressOf(page, { seite: page.page + 1 })}>Ältere Änderungen</a>}
    </nav>
  );
}

/** What is shown, and the way to see each save or only the outcome of several. */
function Explanation({ page }: { page: HistoryPage }) {
  return (
    <p className="lead">
      Wer welche Angabe wann geändert und welche Datei hochgeladen oder herausgenommen hat, das Neueste
      zuerst.{" "}
      {page.each
        ? "Gezeigt wird jede einzelne Speicherung."
        : "Was eine Person kurz nacheinander an einer Angabe geändert hat, steht als eine Änderung da."}{" "}
      <a href={addressOf(page, { einzeln: !page.each })}>
        {page.each ? "Zusammenfassen" : "Jede Speicherung einzeln zeigen"}
      </a>
    </p>
  );
}

function FieldFilter({ page }: { page: HistoryPage }) {
  return (
    <Form method="get" className="history-filter">
      <SelectField
        key={page.field}
        label="Angabe"
        name="feld"
        empty="alle Angaben"
        options={page.fields}
        defaultValue={page.field}
      />
      {page.each && <input type="hidden" name="einzeln" value="ja" />}
      <button className="kern-btn kern-btn--secondary" type="submit">
        <span className="kern-label">Verlauf zeigen</span>
      </button>
    </Form>
  );
}

/** Who changed what in a step: newest first, by days, one field alone where asked for. */
export function HistoryPageView({ page }: { page: HistoryPage }) {
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={page.address}>Zurück zum Schritt „{page.title}“</a>
        </p>
        <h1 className="kern-heading-large">{page.title}: Verlauf</h1>
        <Explanation page={page} />
        {page.fields.length > 1 && <FieldFilter page={page} />}
        {page.count === 0 ? (
          <EmptyState
            title="Noch keine Änderungen"
            text="Sobald jemand in diesem Schritt etwas einträgt, steht es hier."
          />
        ) : (
          <Days page={page} />
        )}
        <Pages page={page} />
      </main>
    </>
  );
}
