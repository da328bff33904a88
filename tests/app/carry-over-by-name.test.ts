import { expect, test } from "vitest";
import { carryOverByName } from "~/app/carry-over-by-name.server";
import { createLog } from "~/app/log/log.server";
import { addOrganisation, findOrganisationByOffice } from "~/db/people/organisations";
import { freshDatabase, NOW } from "~/tests/db/world";

test("a start carries over what was entered by name, and says by name what fits no office", async () => {
  const db = await freshDatabase();
  const detmold = "Bezirksregierung Detmold (Dezernat 31)";
  for (const name of ["Bezirksregierung Köln", detmold]) {
    await addOrganisation(db, { name, kind: "authority", now: NOW });
  }
  const lines: unknown[] = [];
  const log = createLog(
    () => NOW,
    (_stream, line) => lines.push(JSON.parse(line)),
  );
  await carryOverByName(db, NOW, log);
  expect(await findOrganisationByOffice(db, "bezreg:koeln")).toMatchObject({ name: "Bezirksregierung Köln" });
  expect(lines).toEqual([
    {
      time: NOW,
      level: "info",
      event: "office-missing",
      organisation: detmold,
      mend: `ikz organisation office "${detmold}" --office SCHLÜSSEL`,
    },
  ]);
});
