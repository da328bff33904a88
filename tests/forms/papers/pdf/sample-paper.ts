import type { Block, Paper } from "~/forms/papers/paper/blocks";

const REASON =
  "Die Gemeinden Niestetal, Kaufungen und Lohfelden führen die Aufgaben ihrer Kassen und Steuerämter seit dem 15. August 2018 gemeinsam aus. Grundlage ist § 24 Abs. 2 KGG in Verbindung mit Nr. 3.5 der Richtlinie; die Einsparung beträgt 17,7 % der bisherigen Ausgaben von 490.000,00 € im Jahr.";

/** A paper with every kind of block, as long as wanted: the middle part repeats. */
export function samplePaper(change: Partial<Paper> = {}, parts = 1): Paper {
  return {
    title: "Gruppenantrag auf Förderung der interkommunalen Zusammenarbeit",
    subject: "Gemeinsame Gemeindekasse und Steuerverwaltung",
    author: "Gemeinde Niestetal",
    date: "2021-08-17",
    draft: false,
    blocks: [
      ...head(),
      ...Array.from({ length: parts }, (_, at) => part(at + 1)).flat(),
      ...report(),
      ...end(),
    ],
    ...change,
  };
}

function head(): Block[] {
  return [
    {
      kind: "address",
      label: "Absender",
      lines: ["Gemeinde Niestetal", "Der Gemeindevorstand", "Heiligenröder Straße 70", "34266 Niestetal"],
    },
    {
      kind: "address",
      label: "An",
      lines: [
        "Hessisches Ministerium des Innern und für Sport",
        "Friedrich-Ebert-Allee 12",
        "65185 Wiesbaden",
      ],
    },
    {
      kind: "address",
      label: "Auf dem Dienstweg über",
      lines: ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel"],
    },
    {
      kind: "fields",
      items: [
        { label: "Unser Zeichen", value: "I/20-901-12" },
        { label: "Ansprechpartnerin", value: "Fachbereich Finanzen, Zimmer 12, finanzen@niestetal.example" },
        { label: "Datum", value: "17.08.2021" },
        { label: "Telefon", value: null },
      ],
    },
    {
      kind: "heading",
      level: 1,
      text: "Gruppenantrag auf Förderung der interkommunalen Zusammenarbeit: Gemeinsame Gemeindekasse",
    },
    { kind: "paragraph", text: "Sehr geehrte Damen und Herren," },
    { kind: "paragraph", text: `${REASON} ${REASON}` },
    {
      kind: "notice",
      tone: "info",
      title: "Beantragt werden 75.000,00 €",
      text: "Drei Kommunen arbeiten zusammen. Der Betrag folgt aus Nr. 4.1 der Richtlinie.",
    },
    {
      kind: "notice",
      tone: "warning",
      title: "Zwei Angaben fehlen noch",
      text: "Tragen Sie die Beschlüsse der Gemeindevertretungen ein.",
    },
  ];
}

function part(number: number): Block[] {
  return [
    { kind: "heading", level: 2, text: `${number}. Vorhaben und Kosten` },
    { kind: "paragraph", text: REASON },
    { kind: "paragraph", text: `${REASON}\n\n${REASON}\nNeue Zeile im selben Absatz.` },
    { kind: "heading", level: 3, text: "Kostenübersicht" },
    {
      kind: "table",
      table: {
        caption: `Tabelle ${number}: Ausgaben je Kommune und Jahr`,
        columns: [
          { label: "Kommune", width: 3 },
          { label: "Personal", align: "right", width: 2 },
          { label: "Sachmittel", align: "right", width: 2 },
          { label: "Summe", align: "right", width: 2 },
        ],
        rows: Array.from({ length: 9 }, (_, at) => [
          ["Niestetal", "Kaufungen", "Lohfelden mit den Ortsteilen Crumbach, Ochshausen und Vollmarshausen"][
            at % 3
          ] ?? "",
          `${at + 1}45.300,00 €`,
          at === 4 ? null : `${at + 1}2.110,50 €`,
          `${at + 1}57.410,50 €`,
        ]),
        footer: [["Summe", "490.000,00 €", "98.000,00 €", "588.000,00 €"]],
      },
    },
    {
      kind: "list",
      items: [
        "Beschluss der Gemeindevertretung vom 12. Mai 2021",
        `Vereinbarung: ${REASON}`,
        "Kostenübersicht",
      ],
    },
    { kind: "list", ordered: true, items: ["Beschluss-Niestetal.pdf", "Beschluss-Kaufungen.pdf"] },
  ];
}

function report(): Block[] {
  const url = "https://www.rv.hessenrecht.hessen.de/perma?a=VVHE-(330)-Nr.3.5";
  return [
    { kind: "heading", level: 2, text: "Prüfbericht" },
    {
      kind: "finding",
      finding: {
        title: "Mindestzahl der Beteiligten",
        verdict: "Erfüllt",
        consequence: "",
        tone: "success",
        text: "Es beteiligen sich drei Kommunen; nötig sind drei.",
        source: { text: "Richtlinie zur Förderung der IKZ vom 13.12.2016, Nr. 3.1", url },
      },
    },
    {
      kind: "finding",
      finding: {
        title: "Kündigungsfrist",
        verdict: "Nicht erfüllt",
        consequence: "Der Antrag kann eingereicht werden. Die Behörde wird nachfragen.",
        tone: "danger",
        text: "Die Vereinbarung kann zum 31.12.2018 gekündigt werden, das ist vor dem Ende der fünf Jahre am 14.08.2023. Die Kündigung muss bis zum 30.09.2018 zugegangen sein (§ 188 Abs. 2 BGB).",
        source: {
          text: "Richtlinie zur Förderung der IKZ vom 13.12.2016, Nr. 3.5 Satz 2, in Verbindung mit dem Erlass über die Mindestdauer der Zusammenarbeit",
          url,
        },
      },
    },
    {
      kind: "finding",
      finding: {
        title: "Vorbildcharakter",
        verdict: "Die Behörde entscheidet",
        consequence: "",
        tone: "neutral",
        text: "Das beurteilt die Bewilligungsbehörde.",
        source: { text: "Nr. 2" },
      },
    },
  ];
}

function end(): Block[] {
  return [
    { kind: "pageBreak" },
    { kind: "heading", level: 2, text: "Anlagen" },
    {
      kind: "table",
      table: {
        caption: "Verzeichnis der Anlagen",
        columns: [
          { label: "Nr.", width: 1 },
          { label: "Datei", width: 5 },
          { label: "Seiten", align: "right", width: 1 },
          { label: "SHA-256", width: 5 },
        ],
        rows: [
          [
            "1",
            "Beschluss Gemeindevertretung Niestetal (beglaubigt).pdf",
            "3",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          ],
          [
            "2",
            "Kostenübersicht_2021_endgültig_unterschrieben_Fassung_3.pdf",
            "12",
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
          ],
        ],
      },
    },
    { kind: "signature", lines: ["Der Gemeindevorstand der Gemeinde Niestetal", "Bürgermeister"] },
  ];
}
