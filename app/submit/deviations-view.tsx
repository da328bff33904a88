import { checkPath } from "~/app/addresses/case";
import { Checkbox } from "~/app/components/checkbox";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import { keepTogether } from "~/rules/german/typography";
import type { Deviation } from "./deviations.server";

const wordsOf = ({ participant, label, seen, expected }: Deviation): string =>
  keepTogether(`${participant}, ${label}: In der Datei steht ${seen ?? "anderes"}, im Antrag ${expected}.`);

type Props = {
  id: string;
  deviations: readonly Deviation[];
  /** Whether the reader is the one that submits; others only read. */
  mine: boolean;
  refused: Refused | null;
};

function Tick({ id, deviation, refused }: Pick<Props, "id" | "refused"> & { deviation: Deviation }) {
  const { name, documentId, participant, label } = deviation;
  return (
    <div>
      <Checkbox
        name={name}
        label={`${wordsOf(deviation)} Ich habe nachgesehen.`}
        defaultChecked={refused?.typed[name] === "ja"}
        error={messageAt(refused, name)}
      />
      <p className="small beside-box">
        <a
          href={`${checkPath(id)}#abgleich.${documentId}`}
          aria-label={`Abgleich ansehen: ${participant}, ${label}`}
        >
          Abgleich ansehen
        </a>
      </p>
    </div>
  );
}

/** Where an uploaded resolution says otherwise than the form: each to be ticked. */
export function Deviations({ id, deviations, mine, refused }: Props) {
  if (deviations.length === 0) return null;
  return (
    <section aria-labelledby="abweichungen" className="flow-1">
      <h2 className="kern-heading-medium" id="abweichungen">
        Das sollten Sie vorher ansehen ({deviations.length})
      </h2>
      <p>
        Das Programm hat in den Beschlüssen etwas anderes gelesen, als im Antrag steht. Es kann irren.{" "}
        {mine && "Bestätigen Sie jeden Punkt, wenn Sie nachgesehen haben. "}
        Die Aufsicht und die Behörde sehen, was angesehen wurde.
      </p>
      {mine ? (
        <div className="flow">
          {deviations.map((one) => (
            <Tick key={one.name} id={id} deviation={one} refused={refused} />
          ))}
        </div>
      ) : (
        <ul>
          {deviations.map((one) => (
            <li key={one.name}>{wordsOf(one)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where the program found nothing to compare: it says so, and asks for no tick. */
export function NotFound({ id, participants }: { id: string; participants: readonly string[] }) {
  if (participants.length === 0) return null;
  return (
    <p>
      Nicht alles hat das Programm in den Beschlüssen gefunden oder lesen können: {participants.join(", ")}.{" "}
      <a href={`${checkPath(id)}#abgleich`}>Abgleich der Beschlüsse</a>
    </p>
  );
}
