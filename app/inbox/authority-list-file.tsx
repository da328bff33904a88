import { openTo } from "../access/guard.server";
import { fileAnswer } from "../http/answers.server";
import { isListFormat, LIST_FORMATS, listFile } from "./list-table.server";

/** The list as a file: /…/liste.csv or /…/liste.ods, with the filters of the address. */
export const loader = openTo.authority("authority-list-file", async (visit) => {
  const format = visit.params.file?.replace("liste.", "");
  if (!isListFormat(format)) throw new Response(null, { status: 404 });
  const bytes = await listFile(visit, "authority", format);
  return fileAnswer(bytes, `vorgaenge-${visit.today}.${format}`, LIST_FORMATS[format].type);
});
