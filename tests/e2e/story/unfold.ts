import type { Locator } from "playwright-core";

/** Opens the participant's part in which this stands: what is complete is folded when the page is loaded. */
export async function unfold(place: Locator): Promise<void> {
  const part = place.locator("xpath=ancestor::details[contains(@class, 'participant')]");
  if ((await part.count()) === 0 || (await part.getAttribute("open")) !== null) return;
  await part.locator("summary").first().click();
}
