import { expect, test } from "vitest";
import { leadsElsewhere } from "~/app/components/leads-elsewhere";

test.each([
  ["/antraege/fall", "/antraege/fall", false],
  ["/antraege/fall", "/antraege/fall/schritt/vorhaben", true],
  ["/antraege/fall/einreichen", "/antraege/fall/einreichen", false],
  ["/vorgaenge/IKZ-HE-2021-0001#bescheide", "/vorgaenge/IKZ-HE-2021-0001", true],
])("a link to %s on %s leads elsewhere: %s", (href, pathname, leads) => {
  expect(leadsElsewhere(href, pathname)).toBe(leads);
});
