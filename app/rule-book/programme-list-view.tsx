import { EndNoticeView } from "~/app/components/end-notice-view";
import { FindingSource } from "~/app/components/finding-source";
import { ToneBadge } from "~/app/components/verdict-badge";
import { formatDate } from "~/rules/german/date";
import { keepTogether } from "~/rules/german/typography";
import { estimatePath } from "../addresses/site";
import type { ProgrammeList } from "./programme-list.server";
import { VersionFacts } from "./version-facts";

/** Every version of the programmes, by state, with the one that holds today marked. */
export function ProgrammeListView({ list: { states, today } }: { list: ProgrammeList }) {
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Regeln der Förderprogramme</h1>
      <p className="lead">
        Nach diesen Fassungen prüft IKZ-Antrag. Jede Angabe nennt ihre Quelle und sagt, ob sie amtlich belegt
        ist. Stand der Geltung: {formatDate(today)}.
      </p>
      <p>
        Was Ihre Zusammenarbeit erwarten kann, rechnet die Seite <a href={estimatePath}>Förderung schätzen</a>{" "}
        aus.
      </p>
      {states.map(({ state, label, notice, versions }) => (
        <section key={state} aria-labelledby={`land.${state}`}>
          <h2 className="kern-heading-medium" id={`land.${state}`}>
            {label}
          </h2>
          {notice && <EndNoticeView notice={notice} />}
          <ul className="plain case-list versions">
            {versions.map((version) => (
              <li key={version.id}>
                <article className="case-line">
                  <h3 className="kern-heading-small">
                    <a href={version.href}>{version.shortTitle}</a>
                  </h3>
                  <p className="meta">
                    <ToneBadge {...version.standing} />
                    {version.standing.left && (
                      <span className="small muted">{keepTogether(version.standing.left)}</span>
                    )}
                  </p>
                  <VersionFacts version={version} />
                  <FindingSource source={version.source} />
                </article>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
