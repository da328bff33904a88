import { openDatabase } from "~/db/engine/open";
import { addOrganisation } from "~/db/people/organisations";

// A process of its own that adds organisations until it is stopped, and prints the number of each once
// it is acknowledged: what other processes find must never be less.
const [, , file = ""] = process.argv;
const db = await openDatabase(file);
for (let number = 1; ; number += 1) {
  await addOrganisation(db, {
    name: `Gemeinde ${number}`,
    kind: "municipality",
    now: "2026-03-02T09:00:00Z",
  });
  process.stdout.write(`${number}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
