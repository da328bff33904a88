/**
 * What was typed before the script took the page over. React sets a text area back to the text that was sent
 * with the page, so the texts are remembered from the first moment on and put back once it is done.
 */
const typed = new Map<string, string>();

function remember(event: Event): void {
  const { target } = event;
  if (target instanceof HTMLTextAreaElement && target.id !== "") typed.set(target.id, target.value);
}

/** Called before the page is taken over. */
export function rememberTyped(): void {
  for (const area of document.querySelectorAll("textarea")) {
    if (area.id !== "" && area.value !== area.defaultValue) typed.set(area.id, area.value);
  }
  document.addEventListener("input", remember, true);
}

/** Called once the page is taken over; whoever listens hears of the texts as if they were typed now. */
export function restoreTyped(): void {
  document.removeEventListener("input", remember, true);
  for (const [id, value] of typed) {
    const area = document.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement) || area.value === value) continue;
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  typed.clear();
}
