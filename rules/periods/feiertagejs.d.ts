/** The package's own declarations export nothing; this is what we use of it. */
declare module "feiertagejs" {
  /** Every day is noon in UTC. `dateString` is left out: it follows the machine's time zone. */
  export function getHolidays(
    year: number,
    region: "HE" | "NW",
  ): { date: Date; translate(language: string): string | undefined }[];
}
