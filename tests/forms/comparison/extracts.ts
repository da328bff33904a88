import type { Aspect, ComparisonVerdict } from "~/forms/comparison/comparison";
import type { Facts, Participant } from "~/rules/facts/facts";

const municipality = (key: string, name: string, legalName: string): Participant => ({
  key,
  name,
  legalName,
  kind: "municipality",
});

/** Three municipalities of Hesse and what the lead entered of its resolution. */
export const HESSE: Facts = {
  state: "HE",
  category: "standard",
  title: "Gemeinsames Standesamt Niestetal, Kaufungen und Söhrewald",
  participants: [
    {
      ...municipality("06633020", "Niestetal", "Gemeinde Niestetal"),
      resolution: {
        body: "Gemeindevertretung",
        date: "2021-08-17",
        agendaItem: "TOP 8",
        votesFor: 15,
        votesAgainst: 2,
        abstentions: 1,
        minimumYears: 5,
      },
    },
    municipality("06633013", "Kaufungen", "Gemeinde Kaufungen"),
    municipality("06633025", "Söhrewald", "Gemeinde Söhrewald"),
  ],
  project: { taskAreas: ["civil-registry"] },
};

/** A district of North Rhine-Westphalia with its town of the same name. */
export const RHINE: Facts = {
  state: "NW",
  category: "standard",
  title: "Gemeinsame Vollstreckung im Kreis Höxter",
  participants: [
    {
      ...municipality("05762020", "Höxter", "Stadt Höxter"),
      resolution: {
        body: "Rat",
        date: "2022-03-10",
        agendaItem: "5.1",
        votesFor: 32,
        votesAgainst: 0,
        abstentions: 0,
      },
    },
    { key: "05762", name: "Kreis Höxter", legalName: "Kreis Höxter", kind: "district" },
    municipality("05762004", "Bad Driburg", "Stadt Bad Driburg"),
  ],
  project: { taskAreas: ["finance"] },
};

type Extract = {
  name: string;
  of: Facts;
  text: string;
  /** Every other aspect is found. */
  not: Partial<Record<Aspect, ComparisonVerdict>>;
};

/** Extracts from minutes as they are written, all invented: good ones, bad ones, and false friends. */
export const EXTRACTS: readonly Extract[] = [
  {
    name: "Hesse: a plain extract with labelled votes",
    of: HESSE,
    text: `Auszug aus der Niederschrift über die 5. Sitzung der Gemeindevertretung der Gemeinde Niestetal
am Dienstag, dem 17. August 2021, im Bürgersaal
TOP 8: Interkommunale Zusammenarbeit im Personenstandswesen
Die Gemeindevertretung beschließt, mit den Gemeinden Kaufungen und Söhrewald ein gemeinsames Standesamt zu
bilden. Die Zusammenarbeit ist auf mindestens fünf Jahre angelegt. Gemeinsam wird ein Antrag auf Förderung gestellt.
Abstimmungsergebnis: 15 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung`,
    not: {},
  },
  {
    name: "Hesse: hyphens at line ends, ligatures, umlauts of two signs, a triple of votes",
    of: HESSE,
    text: `Nieder-\nschrift der Gemeindever-\ntretung Niestetal, Sitzung vom 17.8.2021, TOP\u00a08\nDas Standes\u00ad\namt wird mit Kau-\nfungen und So\u0308hre-\nwald gemeinsam gefu\u0308hrt. Oﬃzielle Laufzeit: mindestens 5 Jahre.\nDer Antrag wurde mit 15 : 2 : 1 Stimmen angenommen.`,
    not: {},
  },
  {
    name: "Hesse: votes in a table, label before number, indefinite",
    of: HESSE,
    text: `Gemeindevertretung Niestetal
Sitzung am 17.08.2021
Tagesordnungspunkt 8
Standesamtsbezirk mit den Gemeinden Kaufungen und Söhrewald; die Vereinbarung wird auf unbestimmte Zeit geschlossen.
Ja 15
Nein 2
Enthaltungen 1`,
    not: {},
  },
  {
    name: "Hesse: minutes of an earlier session are approved in the same paper",
    of: HESSE,
    text: `Die Niederschrift über die Sitzung vom 15.06.2021 wird ohne Einwendungen genehmigt.
Sitzung der Gemeindevertretung Niestetal am 17.08.2021. TOP 8 Standesamt mit Kaufungen und Söhrewald für die
Dauer von fünf Jahren. 15 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung.`,
    not: {},
  },
  {
    name: "Hesse, false friend: the day is that of the session before",
    of: HESSE,
    text: `Niederschrift der Sitzung der Gemeindevertretung Niestetal am 21.09.2021. Wie in der letzten Sitzung vom
17.08.2021 beraten, wird zu TOP 8 das gemeinsame Standesamt mit Kaufungen und Söhrewald für fünf Jahre beschlossen.
15 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung.`,
    not: { date: "differs" },
  },
  {
    name: "Hesse, false friend: not longer than five years",
    of: HESSE,
    text: `Sitzung der Gemeindevertretung Niestetal am 17.08.2021, TOP 8: Das Standesamt wird mit Kaufungen und Söhrewald
gemeinsam geführt, jedoch nicht länger als fünf Jahre. 15 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung.`,
    not: { years: "differs" },
  },
  {
    name: "Hesse, false friends: names inside other words, years that look back",
    of: HESSE,
    text: `Sitzung der Gemeindevertretung Niestetal am 17.08.2021, TOP 8. Auf der Söhrewaldstraße und am Kaufungener Wald
wird wie seit fünf Jahren ein Standesamt geplant. 15 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung.`,
    not: { participants: "not-found", years: "not-found" },
  },
  {
    name: "Hesse: a committee recommends",
    of: HESSE,
    text: `Sitzung des Haupt- und Finanzausschusses am 17.08.2021, TOP 8. Der Ausschuss empfiehlt der Gemeindevertretung der
Gemeinde Niestetal, mit Kaufungen und Söhrewald ein gemeinsames Standesamt für mindestens fünf Jahre zu bilden.
Abstimmung: 7 dafür, 0 dagegen, keine Enthaltung.`,
    not: { body: "differs", votes: "differs" },
  },
  {
    name: "Hesse: the resolution of another town on another task",
    of: HESSE,
    text: `Sitzung der Stadtverordnetenversammlung der Stadt Kassel am 04.10.2021, TOP 3: Der gemeinsame Bauhof mit Fuldatal
wird für drei Jahre fortgeführt. Beschluss: einstimmig bei zwei Enthaltungen.`,
    not: {
      participants: "not-found",
      task: "not-found",
      years: "differs",
      body: "differs",
      date: "differs",
      agendaItem: "differs",
      votes: "differs",
    },
  },
  {
    name: "Hesse: nothing but the heading",
    of: HESSE,
    text: "Auszug aus der Niederschrift. Der Beschlussvorschlag der Verwaltung liegt an und wird angenommen.",
    not: {
      participants: "not-found",
      task: "not-found",
      years: "not-found",
      body: "not-found",
      date: "not-found",
      agendaItem: "not-found",
      votes: "not-found",
    },
  },
  {
    name: "NRW: a council's extract, unanimous, the agreement ends not before five years",
    of: RHINE,
    text: `Stadt Höxter – Der Bürgermeister
Auszug aus der Niederschrift über die 12. Sitzung des Rates der Stadt Höxter am Donnerstag, den 10.03.2022
Ö 5.1 – Punkt 5.1: Vollstreckung: Öffentlich-rechtliche Vereinbarung mit dem Kreis Höxter und der Stadt Bad Driburg
Der Rat stimmt der Vereinbarung zu. Sie ist frühestens nach Ablauf von fünf Jahren kündbar.
Beschluss: Einstimmig`,
    not: {},
  },
  {
    name: "NRW, false friend: only the district of the same name is named, not the town",
    of: RHINE,
    text: `Sitzung des Rates am 10. März 2022, TOP 5.1: Der Vollstreckung durch den Kreis Höxter gemeinsam mit Bad Driburg
wird für die Dauer von sechs Jahren zugestimmt. 32 Ja-Stimmen, keine Gegenstimme, keine Enthaltungen.`,
    not: { participants: "not-found" },
  },
  {
    name: "NRW: unanimous with an abstention that was not entered, another item",
    of: RHINE,
    text: `Rat der Stadt Höxter, Sitzung vom 10.03.2022, TOP 5.2. Die gemeinsame Kassenverwaltung mit dem Kreis Höxter und
Bad Driburg wird unbefristet vereinbart. Einstimmig bei einer Enthaltung angenommen.`,
    not: { agendaItem: "differs", votes: "differs" },
  },
  {
    name: "NRW, false friend: a letter of the day, another session; a town that begins alike",
    of: RHINE,
    text: `Sitzung des Rates der Stadt Höxter am 24.02.2022. Mit Schreiben vom 10.03.2022 nahm der Kreis Höxter zu TOP 5.1
Stellung. In Bad Driburger Angelegenheiten und zur Kassel-Frage wird die Vollstreckung für fünf Jahre
gemeinsam geführt. Nicht einstimmig: 30 Ja-Stimmen, 2 Nein-Stimmen.`,
    not: { participants: "not-found", date: "differs", votes: "differs" },
  },
];

/**
 * What the comparison takes for found although a reader would not: known, and the reason why it is only a help.
 * Who makes one of these right moves it up to the others.
 */
export const FALSE_ACCEPTS: readonly (Extract & { aspect: Aspect })[] = [
  {
    name: "the votes are those of another item with the same result",
    of: HESSE,
    aspect: "votes",
    text: "TOP 7 Haushalt: 15 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung. TOP 8 Standesamt: 10 Ja-Stimmen, 8 Nein-Stimmen.",
    not: {},
  },
  {
    name: "the participants are only invited as guests",
    of: HESSE,
    aspect: "participants",
    text: "Als Gäste begrüßt die Gemeinde Niestetal Vertreter der Gemeinden Kaufungen und Söhrewald.",
    not: {},
  },
  {
    name: "the resolution was turned down",
    of: HESSE,
    aspect: "task",
    text: "Der Bildung eines gemeinsamen Standesamtes wird nicht zugestimmt.",
    not: {},
  },
  {
    name: "the five years are those of a lease",
    of: HESSE,
    aspect: "years",
    text: "Der Mietvertrag über die Räume wird für fünf Jahre geschlossen.",
    not: {},
  },
];
