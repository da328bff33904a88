import { findProgramme } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { dayAndSupplement } from "~/rules/german/supplement";
import type { Finding, Report, Verdict } from "~/rules/report/report";
import type { Block } from "../paper/blocks";
import {
  consequenceOf,
  holdsUp,
  STATION_ROLE_WORDS,
  sourceText,
  sourceTexts,
  toneOf,
  VERDICT_WORDS,
} from "./finding-words";
import { fields, heading, item, paragraph } from "./values";

type Checked = {
  /** As the programme calls itself. */
  programmeTitle: string;
  /** The day of the application and of what supplements it, YYYY-MM-DD: told where the check was made on another day. */
  applicationDate?: string | undefined;
  supplementedOn?: string | undefined;
};

/** The day of the check; beside it the day of the application, where that is another one. */
function dayItems({ checkedOn }: Report, { applicationDate: day, supplementedOn }: Checked) {
  const checked = item("Geprüft am", formatDate(checkedOn));
  const other = day !== undefined && (day !== checkedOn || supplementedOn !== undefined);
  return other ? [checked, item("Antragstag", dayAndSupplement(day, supplementedOn))] : [checked];
}

/** What every paper and the command line say about a check. */
export function ruleReportBlocks(report: Report, checked: Checked): Block[] {
  return [
    heading(2, "Prüfbericht"),
    verdictNotice(report),
    ...fields([
      item("Förderprogramm", `${checked.programmeTitle} (${report.programme})`),
      ...dayItems(report, checked),
      item("Stand der Regeln", formatDate(report.rulesAsOf)),
      item("Ergebnis", tally(report.findings)),
    ]),
    heading(3, "Voraussetzungen"),
    ...report.findings.map(findingBlock),
    heading(3, "Weg des Antrags"),
    ...channelBlocks(report),
    paragraph(
      "Hinweise im Prüfbericht richten sich an die, die den Antrag schreiben. Die Prüfung ersetzt keine Entscheidung der Behörde.",
    ),
  ];
}

function verdictNotice({ submissionAllowed, findings }: Report): Block {
  if (submissionAllowed) {
    return {
      kind: "notice",
      tone: "success",
      title: "Der Antrag kann eingereicht werden.",
      text: "Keine zwingende Voraussetzung ist offen oder nicht erfüllt.",
    };
  }
  const held = findings.filter(holdsUp).map(({ title }) => title);
  return {
    kind: "notice",
    tone: "danger",
    title: "Der Antrag kann noch nicht eingereicht werden.",
    text: `Zu klären: ${held.join(" · ")}.`,
  };
}

const ORDER: readonly Verdict[] = ["not_met", "open", "for_authority", "met", "not_applicable"];

function tally(findings: readonly Finding[]): string {
  return ORDER.map((verdict) => ({
    verdict,
    count: findings.filter((one) => one.verdict === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${VERDICT_WORDS[verdict]}: ${count}`)
    .join(" · ");
}

function findingBlock(finding: Finding): Block {
  const { url } = finding.source;
  return {
    kind: "finding",
    finding: {
      title: finding.title,
      verdict: VERDICT_WORDS[finding.verdict],
      consequence: consequenceOf(finding),
      tone: toneOf(finding),
      text: finding.text,
      source: { text: sourceText(finding.source), ...(url === undefined ? {} : { url }) },
    },
  };
}

function channelBlocks({ channel, programme }: Pick<Report, "channel" | "programme">): Block[] {
  if (channel.length === 0) {
    const land = findProgramme(programme)?.state === "NW" ? "Nordrhein-Westfalen" : "Hessen";
    return [
      paragraph(
        `Der Weg richtet sich nach dem amtlichen Schlüssel der federführenden Kommune. Er steht fest, sobald dort ein Schlüssel aus ${land} eingetragen ist.`,
      ),
    ];
  }
  return [
    {
      kind: "table",
      table: {
        caption: "Stellen, die der Antrag durchläuft",
        columns: [
          { label: "Stelle", width: 3 },
          { label: "Aufgabe", width: 2 },
          { label: "Quelle", width: 4 },
        ],
        rows: channel.map(({ station, role, reason, sources }) => [
          station,
          [STATION_ROLE_WORDS[role], reason].filter((text) => text !== undefined).join("\n"),
          sourceTexts(sources).join("\n"),
        ]),
      },
    },
  ];
}

/** The addresses behind the sources, spelt out: paper shows no links. */
export function addressBlocks({ findings, amount, channel }: Report): Block[] {
  const sources = [
    ...findings.map(({ source }) => source),
    ...amount.sources,
    ...channel.flatMap((station) => station.sources),
  ];
  const urls = [...new Set(sources.flatMap(({ url }) => url ?? []))];
  return urls.length === 0 ? [] : [heading(3, "Fundstellen im Internet"), { kind: "list", items: urls }];
}
