import type { Tone } from "~/forms/papers/paper/blocks";
import { daysLeft, type Programme, standingOn, type VersionStanding } from "~/rules";

const WORDS: Record<VersionStanding, { word: string; tone: Tone }> = {
  "not-yet": { word: "gilt noch nicht", tone: "info" },
  "in-force": { word: "gilt heute", tone: "success" },
  doubtful: { word: "gilt heute vielleicht", tone: "warning" },
  over: { word: "gilt nicht mehr", tone: "neutral" },
};

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);

function leftWords(programme: Programme, on: string): string | null {
  const { sure, possible } = daysLeft(programme, on);
  if (possible < 0 || on < programme.from) return null;
  if (sure === possible) return possible === 0 ? "heute ist der letzte Tag" : `noch ${days(possible)}`;
  if (sure < 0) return `längstens noch ${days(possible)}`;
  return `sicher noch ${days(sure)}, längstens ${days(possible)}`;
}

/** "gilt heute" · "sicher noch 9 Tage, längstens 39 Tage" */
export function standingWords(programme: Programme, on: string) {
  return { ...WORDS[standingOn(programme, on)], left: leftWords(programme, on) };
}
