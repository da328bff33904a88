import { z } from "zod";
import { application } from "../schema/application";

/** The public JSON Schema (2020-12) of `ikz-application/1`, generated from the schema that also checks. */
export function applicationJsonSchema(): object {
  return {
    ...z.toJSONSchema(application, { target: "draft-2020-12" }),
    $id: "urn:ikz-antrag:ikz-application:1",
    title: "Gruppenantrag auf Förderung interkommunaler Zusammenarbeit (ikz-application/1)",
  };
}
