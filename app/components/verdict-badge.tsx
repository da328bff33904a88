import { toneOf, VERDICT_WORDS } from "~/forms/papers/application/finding-words";
import type { Tone } from "~/forms/papers/paper/blocks";
import type { Level, Verdict } from "~/rules/report/report";

export function VerdictBadge({ verdict, level }: { verdict: Verdict; level: Level }) {
  return <ToneBadge tone={toneOf({ verdict, level })} word={VERDICT_WORDS[verdict]} />;
}

/** A word in a small frame; KERN has no neutral one. */
export function ToneBadge({ tone, word }: { tone: Tone; word: string }) {
  if (tone === "neutral") {
    return (
      <span className="kern-badge kern-badge--small badge-neutral">
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
