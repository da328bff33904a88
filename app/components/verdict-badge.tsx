import { toneOf, VERDICT_WORDS } from "~/forms/papers/application/finding-words";
import type { Tone } from "~/forms/papers/paper/blocks";
import type { Level, Verdict } from "~/rules/report/report";
import { Lock } from "./lock";

export function VerdictBadge({ verdict, level }: { verdict: Verdict; level: Level }) {
  return <ToneBadge tone={toneOf({ verdict, level })} word={VERDICT_WORDS[verdict]} />;
}

/** A word in a small frame; KERN has no neutral one. `locked`: what it speaks of can only be read. */
export function ToneBadge({ tone, word, locked = false }: { tone: Tone; word: string; locked?: boolean }) {
  if (tone === "neutral") {
    return (
      <span className="kern-badge kern-badge--small badge-neutral">
        {locked && <Lock />}
        <span className="kern-label">{word}</span>
      </span>
    );
  }
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
      <span className="kern-label">{word}</span>
    </span>
  );
}
