/** What `check` gives: the public contract of the rule report (see the interchange format). */
export type Report = {
  programme: string;
  rulesAsOf: string;
  checkedOn: string;
  amount: Amount;
  channel: Station[];
  /** True when no "must" rule is not_met or open. */
  submissionAllowed: boolean;
  findings: Finding[];
};

export type Amount = {
  cents: number | null;
  kind: "tariff" | "capped" | "discretionary";
  derivation: { text: string; cents?: number }[];
  sources: Source[];
};

export type Station = {
  station: string;
  /** The key of the office: "landrat:06633"; absent in reports from before offices had one. */
  office?: string;
  role: "supervision" | "grant-authority" | "consent";
  /** Why the upper authority comes first (Hesse), with the figure that decides and where it is from. */
  reason?: string;
  sources: Source[];
};

export type Level = "must" | "should" | "info";
export type Verdict = "met" | "not_met" | "open" | "not_applicable" | "for_authority";

export type Finding = {
  rule: string;
  level: Level;
  verdict: Verdict;
  title: string;
  /** Plain German with the figures used; spaces are plain, the walkers make them unbreakable. */
  text: string;
  /** JSON pointers into the application: where to look or what to fill in. */
  fields: string[];
  values: Record<string, string | number | boolean | null>;
  source: Source;
};

/** official = stated by an authority or a statute; secondary = inferred or from others; unverified = not proven. */
export type Certainty = "official" | "secondary" | "unverified";
export type Source = { act: string; provision?: string; url?: string; certainty: Certainty };
