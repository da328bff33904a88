import { lookUpIntent, takeIntent } from "./look-up-intent";
import { useRegisterPage } from "./register-context";

/** The search of a page without script: a button that asks, and what was found as buttons that take it over. */
export function LookUp({ target, label }: { target: string; label: string }) {
  const found = useRegisterPage()?.lookUp;
  return (
    <>
      <noscript>
        <p>
          <button
            className="kern-btn kern-btn--tertiary"
            type="submit"
            name="absicht"
            value={lookUpIntent(target)}
          >
            <span className="kern-label">{label}</span>
          </button>
        </p>
      </noscript>
      {found?.target === target && (
        <section className="panel flow-1" aria-labelledby="verzeichnis">
          <h3 className="kern-heading-small" id="verzeichnis">
            Im Gemeindeverzeichnis gefunden
          </h3>
          <p className="small muted">{found.said}</p>
          {found.results.length > 0 && (
            <ul className="plain found">
              {found.results.map(({ key, label: entry, detail }) => (
                <li key={key}>
                  <button
                    className="kern-btn kern-btn--secondary"
                    type="submit"
                    name="absicht"
                    value={takeIntent(target, key)}
                  >
                    <span className="kern-label">{entry} übernehmen</span>
                  </button>
                  <span className="small muted">{detail}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
