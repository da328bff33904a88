import { z } from "zod";
import { programmeSchema } from "~/rules/programmes/programme-schema";

/** The JSON Schema (2020-12) of one programme version as a file may hold it, from the schema that also reads the files. */
export function programmeJsonSchema(): object {
  return {
    ...z.toJSONSchema(programmeSchema, { target: "draft-2020-12", io: "input" }),
    $id: "urn:ikz-antrag:ikz-programme:1",
    title: "Förderprogramm in einer Fassung",
  };
}
