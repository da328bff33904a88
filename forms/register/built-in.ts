import data from "./built-in.json";
import { unpackRegister } from "./compact";
import type { Register } from "./entry";

/**
 * The register that comes with the program: every municipality and every Kreis of both states, made by
 * `ikz pack-register` from the official file. © Statistisches Bundesamt (Destatis), GV-ISys, dl-de/by-2-0.
 */
export const BUILT_IN: Register = unpackRegister(data);
