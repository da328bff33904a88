import { SIGN_IN_LINKS_PER_HOUR, SIGN_IN_MINUTES } from "~/db/people/periods";
import { numberWord } from "~/rules/german/words";
import { signInPath } from "../addresses/account";
import { withReturn } from "../addresses/return-path";
import { imprintPath, outboxPath } from "../addresses/site";
import { Alert } from "../components/alert";

type Props = { email: string; next: string | null; demo: boolean };

/** After asking for a link. It says "if", since nothing may tell who has an account. */
export function LinkSent({ email, next, demo }: Props) {
  return (
    <>
      <Alert tone="info" title="Sehen Sie in Ihr Postfach" role="status">
        <p>
          Wenn <strong className="breakable">{email}</strong> bei uns eingetragen ist, kommt dort gleich eine
          Nachricht mit Ihrem Link an. Er gilt {SIGN_IN_MINUTES} Minuten und nur einmal.
        </p>
        {demo && (
          <p>
            In der Vorführung liegt die Nachricht im <a href={outboxPath}>Postausgang</a>.
          </p>
        )}
      </Alert>
      <section className="flow-1" aria-labelledby="nichts-da">
        <h2 className="kern-heading-medium" id="nichts-da">
          Keine Nachricht bekommen?
        </h2>
        <ul className="flow-1">
          <li>Warten Sie einige Minuten und sehen Sie auch im Spam-Ordner nach.</li>
          <li>
            Prüfen Sie die Schreibweise und{" "}
            <a href={withReturn(signInPath, next)}>fordern Sie einen neuen Link an</a>. Für eine Adresse
            verschicken wir höchstens {numberWord(SIGN_IN_LINKS_PER_HOUR)} Links in der Stunde.
          </li>
          <li>
            Den Zugang richtet der Betreiber ein. Seine Adresse steht im <a href={imprintPath}>Impressum</a>.
          </li>
        </ul>
      </section>
    </>
  );
}
