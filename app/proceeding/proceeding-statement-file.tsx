import { readStatementFile } from "~/db/proceedings/read-statement-file";
import { openTo } from "../access/guard.server";
import { fileAnswer } from "../http/answers.server";

/** The file of a statement; db looks whether this person may read it. */
export const loader = openTo.proceeding(
  "proceeding-statement-file",
  async ({ db, actor, params, loaded }) => {
    const found = await readStatementFile(db, actor, params.statement ?? "");
    if (!found || found.applicationId !== loaded.proceeding.applicationId)
      throw new Response(null, { status: 404 });
    return fileAnswer(found.bytes, found.name, "application/pdf");
  },
);
