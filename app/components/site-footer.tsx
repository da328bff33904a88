import { ruleBookPath } from "../addresses/rule-book";
import {
  accessibilityPath,
  barrierReportPath,
  estimatePath,
  imprintPath,
  privacyPath,
} from "../addresses/site";
/** What every page must offer: § 5 DDG, Art. 13 GDPR, § 4 HVBIT (Hesse), § 10b BGG NRW; and the source. */
export function SiteFooter({ sourceUrl }: { sourceUrl?: string | undefined }) {
  return (
    <footer className="footer">
      <div className="page">
        <ul>
          <li>
            <a href={estimatePath}>Förderung schätzen</a>
          </li>
          <li>
            <a href={ruleBookPath}>Regeln der Förderprogramme</a>
          </li>
          <li>
            <a href={imprintPath}>Impressum</a>
          </li>
          <li>
            <a href={privacyPath}>Datenschutz</a>
          </li>
          <li>
            <a href={accessibilityPath}>Erklärung zur Barrierefreiheit</a>
          </li>
          <li>
            <a href={barrierReportPath}>Barriere melden</a>
          </li>
          {sourceUrl && (
            <li>
              <a href={sourceUrl}>Quelltext (EUPL 1.2)</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
