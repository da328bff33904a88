import type { Database } from "~/db/engine/open";
import { carryOverOffices } from "~/db/offices/carry-over-offices";
import { loadRegister } from "~/db/register/register";
import { registerOf } from "~/forms/register/look-up";
import { officesIn } from "~/forms/register/offices-in";
import type { Log } from "./log/log.server";

/**
 * Bodies entered by name, before offices had keys, get theirs. What fits none is told at every start, by name, until
 * it is mended.
 */
export async function carryOverByName(db: Database, now: string, log: Log): Promise<void> {
  const offices = officesIn(registerOf(await loadRegister(db)));
  const { organisations, submissions, stations } = await carryOverOffices(db, { offices, now });
  for (const organisation of organisations) {
    const mend = `ikz organisation office "${organisation}" --office SCHLÜSSEL`;
    log.info("office-missing", { organisation, mend });
  }
  for (const { number, version, authorityName } of submissions) {
    log.info("office-missing", { number, version, authority: authorityName });
  }
  for (const { number, name } of stations) log.info("office-missing", { number, station: name });
}
