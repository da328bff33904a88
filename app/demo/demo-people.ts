import type { Database } from "~/db/engine/open";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import type { OrganisationKind } from "~/db/schema/people";
import type { State } from "~/rules/facts/facts";

type DemoOrganisation = {
  name: string;
  kind: OrganisationKind;
  key?: string;
  state: State;
  /** The key of the office it stands for. */
  office?: string;
};

const town = (name: string, key: string, state: State): DemoOrganisation => ({
  name,
  kind: "municipality",
  key,
  state,
});
const authority = (office: string, name: string, state: State): DemoOrganisation => ({
  name,
  kind: "authority",
  state,
  office,
});
const supervision = (office: string, name: string): DemoOrganisation => ({
  name,
  kind: "supervision",
  state: "HE",
  office,
});

/**
 * Function mailboxes, one for the editor and for some bodies one for the approver, and what each sign-in link shows.
 * The towns of one case stand together.
 */
export const DEMO_PEOPLE = {
  haan: {
    email: "hauptamt@haan.example",
    name: "Haupt- und Personalamt",
    shows: "Stadt Haan: federführend, Antrag in Arbeit",
    organisations: [town("Stadt Haan", "05158008", "NW")],
  },
  "haan-approver": {
    email: "buergermeisterin@haan.example",
    name: "Büro der Bürgermeisterin",
    shows: "Stadt Haan, Freigabe: gibt frei und reicht ein",
    approves: true,
    organisations: [town("Stadt Haan", "05158008", "NW")],
  },
  mettmann: {
    email: "it@kreis-mettmann.example",
    name: "Amt für Informationstechnik",
    shows: "Kreis Mettmann: eingeladen, die Einladung liegt im Postausgang",
    organisations: [{ name: "Kreis Mettmann", kind: "district", key: "05158", state: "NW" }],
  },
  niestetal: {
    email: "hauptverwaltung@niestetal.example",
    name: "Hauptverwaltung",
    shows: "Gemeinde Niestetal: federführend, bereit zum Einreichen",
    organisations: [town("Gemeinde Niestetal", "06633020", "HE")],
  },
  "niestetal-approver": {
    email: "buergermeister@niestetal.example",
    name: "Büro des Bürgermeisters",
    shows: "Gemeinde Niestetal, Freigabe: gibt frei und reicht ein",
    approves: true,
    organisations: [town("Gemeinde Niestetal", "06633020", "HE")],
  },
  kaufungen: {
    email: "rathaus@kaufungen.example",
    name: "Rathaus Kaufungen",
    shows: "Gemeinde Kaufungen: beteiligt",
    organisations: [town("Gemeinde Kaufungen", "06633015", "HE")],
  },
  "kaufungen-approver": {
    email: "buergermeister@kaufungen.example",
    name: "Büro des Bürgermeisters",
    shows: "Gemeinde Kaufungen, Freigabe: hat ihren Teil freigegeben",
    approves: true,
    organisations: [town("Gemeinde Kaufungen", "06633015", "HE")],
  },
  soehrewald: {
    email: "rathaus@soehrewald.example",
    name: "Rathaus Söhrewald",
    shows: "Gemeinde Söhrewald: beteiligt",
    organisations: [town("Gemeinde Söhrewald", "06633024", "HE")],
  },
  hoexter: {
    email: "digitalisierung@kreis-hoexter.example",
    name: "Digitalisierung",
    shows: "Kreis Höxter: federführend, Antrag eingereicht",
    organisations: [{ name: "Kreis Höxter", kind: "district", key: "05762", state: "NW" }],
  },
  "hoexter-approver": {
    email: "kreisdirektion@kreis-hoexter.example",
    name: "Kreisdirektion",
    shows: "Kreis Höxter, Freigabe: hat den Antrag eingereicht",
    approves: true,
    organisations: [{ name: "Kreis Höxter", kind: "district", key: "05762", state: "NW" }],
  },
  brakel: {
    email: "rathaus@brakel.example",
    name: "Rathaus Brakel",
    shows: "Stadt Brakel: beteiligt",
    organisations: [town("Stadt Brakel", "05762016", "NW")],
  },
  detmold: {
    email: "foerderung@bezreg-detmold.example",
    name: "Förderdezernat",
    shows: "Bezirksregierung Detmold: hat den Antrag aus Höxter erhalten",
    organisations: [authority("bezreg:detmold", "Bezirksregierung Detmold", "NW")],
  },
  duesseldorf: {
    email: "foerderung@bezreg-duesseldorf.example",
    name: "Förderdezernat",
    shows: "Bezirksregierung Düsseldorf: erhält den Antrag aus Haan",
    organisations: [authority("bezreg:duesseldorf", "Bezirksregierung Düsseldorf", "NW")],
  },
  landrat: {
    email: "kommunalaufsicht@landkreis-kassel.example",
    name: "Kommunalaufsicht",
    shows: "Landrat des Landkreises Kassel: erste Stelle auf dem Dienstweg des Antrags aus Niestetal",
    organisations: [supervision("landrat:06633", "Landrat des Landkreises Kassel")],
  },
  presidium: {
    email: "dezernat-21@rp-kassel.example",
    name: "Dezernat Kommunalaufsicht",
    shows: "Regierungspräsidium Kassel: zweite Stelle auf dem Dienstweg",
    organisations: [supervision("rp:kassel", "Regierungspräsidium Kassel")],
  },
  ministry: {
    email: "ikz@innenministerium-hessen.example",
    name: "Referat Interkommunale Zusammenarbeit",
    shows: "Innenministerium Hessen: erhält den Antrag aus Niestetal am Ende des Dienstwegs",
    // Its name changed in 2024; whatever it is called, it is the same office.
    organisations: [
      authority("ministry:he", "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz", "HE"),
    ],
  },
} as const satisfies Record<
  string,
  {
    email: string;
    name: string;
    shows: string;
    /** Approver of its organisation; else editor. */
    approves?: true;
    organisations: readonly DemoOrganisation[];
  }
>;

export type DemoPerson = keyof typeof DEMO_PEOPLE;

/** Enters them as an operator would. */
export async function addDemoPeople(db: Database, now: string): Promise<void> {
  const added = new Map<string, string>();
  for (const person of Object.values(DEMO_PEOPLE)) {
    const { email, name, organisations } = person;
    const { id: personId } = await addPerson(db, { name, email, now });
    const role = "approves" in person ? "approver" : "editor";
    for (const organisation of organisations) {
      const known = added.get(organisation.name);
      const organisationId = known ?? (await addOrganisation(db, { ...organisation, now })).id;
      added.set(organisation.name, organisationId);
      await addMembership(db, { personId, organisationId, role, now });
    }
  }
}
