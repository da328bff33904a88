import { FindingSource } from "~/app/components/finding-source";
import { STATION_ROLE_WORDS } from "~/forms/papers/application/finding-words";
import { keepTogether } from "~/rules/german/typography";
import type { CheckPage } from "./check-page.server";

type Station = CheckPage["channel"][number];

/** Said on the page alone: the letter prints the address, or the name by itself. */
function AddressDoubt({ source, href }: NonNullable<Station["doubt"]>) {
  return (
    <p className="small">
      {source
        ? `Bitte prüfen: Diese Anschrift ist nur mittelbar belegt (${source.act}). `
        : "Eine Anschrift dieser Stelle ist nicht bekannt; im Schreiben steht nur ihr Name. "}
      <a href={href}>Andere Anschrift eintragen</a>
    </p>
  );
}

function StationItem({
  station: { station, role, address, doubt, reason, sources },
  position,
}: {
  station: Station;
  position: number;
}) {
  return (
    <li className="finding wide">
      <p className="meta">
        <span>{position}. Stelle</span>
        <span className="small muted">{STATION_ROLE_WORDS[role]}</span>
      </p>
      <div className="flow-1">
        <h3 className="kern-heading-small">{keepTogether(station)}</h3>
        {/* Whoever consents is asked by the authority: nothing is sent there. */}
        {role !== "consent" && address.length > 0 && (
          <p>
            {address.map((line) => (
              <span className="line" key={line}>
                {line}
              </span>
            ))}
          </p>
        )}
        {doubt && <AddressDoubt {...doubt} />}
        {reason && <p>{keepTogether(reason)}</p>}
      </div>
      <div>
        {sources.map((source) => (
          <FindingSource key={`${source.act} ${source.provision ?? ""}`} source={source} />
        ))}
      </div>
    </li>
  );
}

/** The way of the application: every station with its task, its address and why it is one. */
export function ChannelView({ channel }: { channel: CheckPage["channel"] }) {
  return (
    <section aria-labelledby="weg">
      <h2 className="kern-heading-medium" id="weg">
        Weg des Antrags
      </h2>
      {channel.length === 0 ? (
        <p>Der Weg steht fest, sobald der amtliche Schlüssel der federführenden Kommune eingetragen ist.</p>
      ) : (
        <ol className="plain channel">
          {channel.map((station, at) => (
            <StationItem key={station.station} station={station} position={at + 1} />
          ))}
        </ol>
      )}
    </section>
  );
}
