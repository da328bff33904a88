import { formatDate } from "~/rules/german/date";
import type { Register } from "./entry";

/** The licence of the register, and where its office gives it out. */
export const REGISTER_LICENCE = "https://www.govdata.de/dl-de/by-2-0";
export const REGISTER_SOURCE =
  "https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html";

/** The words the licence asks for wherever the register is used. */
export const attributionOf = ({ asOf }: Pick<Register, "asOf">): string =>
  `© Statistisches Bundesamt (Destatis), GV-ISys, ${formatDate(asOf)}, Datenlizenz Deutschland Namensnennung 2.0`;
