import type { ReactNode } from "react";
import { keepTogether } from "~/rules/german/typography";
import type { DayCertainty } from "~/rules/schedule/milestone";
import { CERTAINTY_TEXT } from "./certainty-text";
import type { Picture, PictureRow } from "./picture.server";

const HEIGHT = 32;
const MIDDLE = HEIGHT / 2;
/** From here on the day stands before its mark, so that it does not leave the picture. */
const RIGHT_HALF = 55;
const pct = (place: number): string => `${place}%`;

/** The form says how a day is known; the colour only repeats it. */
function Shape({ certainty }: { certainty: DayCertainty }) {
  if (certainty === "planned") return <circle className="planned" r="6" />;
  if (certainty === "computed") return <path className="computed" d="M0 -8 8 0 0 8 -8 0Z" />;
  if (certainty === "programme") return <path className="programme" d="M-6 -6H6V6H-6Z" />;
  return <circle className="entered" r="7" />;
}

/** A part of the row with its own origin in the middle of the line; coordinates inside are pixels. */
function Place({ at, children }: { at: string; children: ReactNode }) {
  return (
    <svg x={at} y={MIDDLE} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

function Day({ row }: { row: PictureRow }) {
  const last = row.marks.at(-1)?.at;
  if (row.beyond) {
    return (
      <Place at="100%">
        <path className="arrow" d="M-14 -6 -4 0 -14 6" />
        <text x="-22" y="5" textAnchor="end">
          {row.text}
        </text>
      </Place>
    );
  }
  const place = row.bar?.to ?? last;
  if (place === undefined) {
    return (
      <Place at="0%">
        <text x="4" y="5" className="open">
          {row.text}
        </text>
      </Place>
    );
  }
  const before = place > RIGHT_HALF;
  return (
    <Place at={pct(before ? (row.bar?.from ?? place) : place)}>
      <text x={before ? -14 : 14} y="5" textAnchor={before ? "end" : "start"}>
        {row.text}
      </text>
    </Place>
  );
}

function Track({ row, picture: { ticks, today, end } }: { row: PictureRow; picture: Picture }) {
  return (
    <svg className="track" height={HEIGHT} aria-hidden="true">
      {ticks.map(({ at }) => (
        <line key={at} className="grid" x1={pct(at)} x2={pct(at)} y1="0" y2="100%" />
      ))}
      {end !== null && <line className="end" x1={pct(end)} x2={pct(end)} y1="0" y2="100%" />}
      {today !== null && <line className="today" x1={pct(today)} x2={pct(today)} y1="0" y2="100%" />}
      <line className="rail" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {row.bar && (
        <line className="bar" x1={pct(row.bar.from)} x2={pct(row.bar.to)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {row.marks.map(({ id, at, certainty }) => (
        <Place key={id} at={pct(at)}>
          <Shape certainty={certainty} />
        </Place>
      ))}
      <Day row={row} />
    </svg>
  );
}

function Axis({ picture: { ticks, today } }: { picture: Picture }) {
  return (
    <svg className="track" height={HEIGHT} aria-hidden="true">
      {ticks.map(({ at, label }) => (
        <Place key={at} at={pct(at)}>
          <text y="5" textAnchor={at > 88 ? "end" : at < 10 ? "start" : "middle"} className="tick">
            {label}
          </text>
        </Place>
      ))}
      {today !== null && <line className="today" x1={pct(today)} x2={pct(today)} y1={MIDDLE + 8} y2="100%" />}
    </svg>
  );
}

const KINDS: readonly DayCertainty[] = ["entered", "planned", "computed", "programme"];

function Legend({ picture: { today, end } }: { picture: Picture }) {
  return (
    <ul className="plain legend small muted">
      {KINDS.map((certainty) => (
        <li key={certainty}>
          <svg width="20" height="20" aria-hidden="true">
            <svg x="10" y="10" overflow="visible" aria-hidden="true">
              <Shape certainty={certainty} />
            </svg>
          </svg>
          {CERTAINTY_TEXT[certainty]}
        </li>
      ))}
      {today !== null && (
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <line className="today" x1="10" x2="10" y1="0" y2="20" />
          </svg>
          heute
        </li>
      )}
      {end !== null && (
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <line className="end" x1="10" x2="10" y1="0" y2="20" />
          </svg>
          Ende des Förderprogramms
        </li>
      )}
    </ul>
  );
}

/**
 * The schedule on one time scale, labels above the lines on a phone. It shows nothing that the table below does
 * not say in words, so screen readers pass it by.
 */
export function SchedulePicture({ picture }: { picture: Picture }) {
  return (
    <figure className="timeline" aria-hidden="true">
      <div className="row axis">
        <span />
        <Axis picture={picture} />
      </div>
      {picture.rows.map((row) => (
        <div className="row" key={row.id}>
          <span className={row.critical ? "strong" : undefined}>
            {row.critical && (
              <span className="kern-icon kern-icon--arrow-forward kern-icon--small icon-path" />
            )}
            {keepTogether(row.label)}
          </span>
          <Track row={row} picture={picture} />
        </div>
      ))}
      <Legend picture={picture} />
    </figure>
  );
}
