import { programmePath } from "~/app/addresses/rule-book";
import { FindingSource } from "~/app/components/finding-source";
import { TextSection } from "~/app/components/text-page";
import { ToneBadge, VerdictBadge } from "~/app/components/verdict-badge";
import { keepTogether } from "~/rules/german/typography";
import type { RulePage } from "./rule-page.server";

function Weight({ page: { weight, except } }: { page: RulePage }) {
  return (
    <TextSection id="gewicht" title="Was daraus folgt">
      {weight.applies ? (
        <>
          <p className="meta">
            <ToneBadge tone={weight.holdsUp ? "warning" : "info"} word={weight.word} />
          </p>
          <p>{weight.meaning}</p>
        </>
      ) : (
        <>
          <p className="meta">
            <ToneBadge tone="neutral" word="trifft nicht zu" />
          </p>
          <p>{keepTogether(weight.note)}</p>
        </>
      )}
      {except.length > 0 && <p>Wird nicht geprüft für: {except.join(", ")}.</p>}
    </TextSection>
  );
}

function Sources({ page: { weight, variants } }: { page: RulePage }) {
  if (!weight.applies) return null;
  return (
    <TextSection id="quelle" title="Wo es steht">
      <FindingSource source={weight.source} />
      {variants.map(({ words, source }) => (
        <div key={words}>
          <p className="small strong">{words}</p>
          <FindingSource source={source} />
        </div>
      ))}
    </TextSection>
  );
}

function LookedAt({ page: { lookedAt } }: { page: RulePage }) {
  if (lookedAt.length === 0) return null;
  return (
    <TextSection id="angesehen" title="Was angesehen wird">
      <ul>
        {lookedAt.map(({ step, fields }) => (
          <li key={step}>
            Schritt „{step}“: {keepTogether(fields.join(", "))}
          </li>
        ))}
      </ul>
    </TextSection>
  );
}

function Guidance({ page: { guidance } }: { page: RulePage }) {
  if (guidance.length === 0) return null;
  return (
    <TextSection id="begruendung" title="Was in der Begründung hilft">
      <ul>
        {guidance.map((line) => (
          <li key={line}>{keepTogether(line)}</li>
        ))}
      </ul>
    </TextSection>
  );
}

function Examples({ page: { examples, elsewhere, programme, checked, weight } }: { page: RulePage }) {
  if (!weight.applies) return null;
  return (
    <section aria-labelledby="beispiele">
      <h2 className="kern-heading-medium" id="beispiele">
        Beispiele
      </h2>
      <p className="muted">
        {!checked
          ? "Diese Voraussetzung prüft IKZ-Antrag noch nicht."
          : examples.length === 0
            ? "Zu dieser Fassung gibt es noch kein Beispiel."
            : `So urteilt die Prüfung nach der ${programme.shortTitle}.`}
        {elsewhere && " Weitere Beispiele stehen bei den Fassungen des anderen Landes."}
      </p>
      {examples.map(({ title, from, verdict, level, text }) => (
        <article className="finding example" key={title}>
          <h3 className="kern-heading-small">{keepTogether(title)}</h3>
          <p className="meta">
            <VerdictBadge verdict={verdict} level={level} />
            {from && (
              <span className="small muted">Beispiel zur {from}, hier nach dieser Fassung geprüft</span>
            )}
          </p>
          <p>{keepTogether(text)}</p>
        </article>
      ))}
    </section>
  );
}

function Further({ page: { previous, next, versions, title } }: { page: RulePage }) {
  return (
    <>
      <nav className="neighbours" aria-label="Voraussetzungen">
        {previous && <a href={previous.href}>Zurück: {previous.title}</a>}
        {next && <a href={next.href}>Weiter: {next.title}</a>}
      </nav>
      {versions.length > 0 && (
        <TextSection id="fassungen" title={`„${title}“ in anderen Fassungen`}>
          <ul>
            {versions.map((version) => (
              <li key={version.href}>
                <a href={version.href}>{version.title}</a>
              </li>
            ))}
          </ul>
        </TextSection>
      )}
    </>
  );
}

/** One rule under one version: what for, how much it weighs, where it stands, and how it judges. */
export function RulePageView({ page }: { page: RulePage }) {
  const { programme, title, why } = page;
  return (
    <main id="inhalt" className="page content">
      <p className="small muted">
        <a href={programmePath(programme.id)}>{programme.title}</a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      {why && <p className="verdict-line">{keepTogether(why)}</p>}
      <div className="rule-parts">
        <div>
          <Weight page={page} />
          <LookedAt page={page} />
          <Guidance page={page} />
        </div>
        <Sources page={page} />
      </div>
      <Examples page={page} />
      <Further page={page} />
    </main>
  );
}
