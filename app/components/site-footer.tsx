/** What every page must offer: § 5 DDG, Art. 13 GDPR, § 4 HVBIT (Hesse), § 10b BGG NRW; and the source. */
export function SiteFooter({ sourceUrl }: { sourceUrl?: string | undefined }) {
  return (
    <footer className="footer">
      <div className="page">
        <ul>
          <li>
            <a href="/foerderung-schaetzen">Förderung schätzen</a>
          </li>
          <li>
            <a href="/regeln">Regeln der Förderprogramme</a>
          </li>
          <li>
            <a href="/impressum">Impressum</a>
          </li>
          <li>
            <a href="/datenschutz">Datenschutz</a>
          </li>
          <li>
            <a href="/barrierefreiheit">Erklärung zur Barrierefreiheit</a>
          </li>
          <li>
            <a href="/barrierefreiheit#melden">Barriere melden</a>
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
