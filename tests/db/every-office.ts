import type { Database } from "~/db/engine/open";
import { carryOverOffices, listWithoutOffice } from "~/db/offices/carry-over-offices";
import { listOfAnotherKind } from "~/db/offices/of-another-kind";
import { keepOfficeAddress, loadOfficeAddresses } from "~/db/offices/office-addresses";
import { listOfficeOrganisations, setOffice } from "~/db/offices/organisations-of-offices";
import { findOrganisationByOffice } from "~/db/people/organisations";
import { OFFICES } from "~/rules/offices/offices";
import { member, NOW } from "./world";

/** What stands for an office, its address, and what came in before offices had keys. */
export async function everyOffice(db: Database) {
  const { organisationId } = await member(db, "Bezirksregierung Köln (Dezernat 31)", "authority");
  await carryOverOffices(db, { offices: OFFICES, now: NOW });
  await listWithoutOffice(db);
  await listOfAnotherKind(db, OFFICES);
  const office = OFFICES.find(({ key }) => key === "bezreg:koeln");
  if (office) await setOffice(db, { organisationId, office, now: NOW });
  await keepOfficeAddress(db, { office: "bezreg:koeln", lines: ["50606 Köln"], kind: "confirmed", now: NOW });
  await loadOfficeAddresses(db);
  await listOfficeOrganisations(db);
  await findOrganisationByOffice(db, "bezreg:koeln");
}
