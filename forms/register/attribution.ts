import { formatDate } from "~/rules/german/date";
import type { Register } from "./entry";

/** The words the licence asks for wherever the register is used. */
export const attributionOf = ({ asOf }: Pick<Register, "asOf">): string =>
  `© Statistisches Bundesamt (Destatis), GV-ISys, ${formatDate(asOf)}, Datenlizenz Deutschland Namensnennung 2.0`;
