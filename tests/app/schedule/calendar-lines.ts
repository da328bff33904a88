/** One event of a calendar file: property → value, unescaped; parameters stay with the name. */
export type CalendarEvent = Record<string, string>;

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));

/** Reads an iCalendar text as a calendar does: folded lines joined, escapes undone. Written here once more. */
export function readCalendar(text: string): { head: CalendarEvent; events: CalendarEvent[] } {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  const head: CalendarEvent = {};
  const events: CalendarEvent[] = [];
  let into = head;
  for (const line of lines) {
    const [name = "", value = ""] = line.split(/:(.*)/s);
    if (line === "BEGIN:VEVENT") {
      into = {};
      events.push(into);
    } else if (line === "END:VEVENT") into = head;
    else if (line !== "") into[name] = unescaped(value);
  }
  return { head, events };
}
