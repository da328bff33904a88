import { submissionFilePath } from "~/app/addresses/case";
import { DataTable } from "~/app/components/data-table";
import type { SubmissionPage } from "./submission-page.server";

const short = (sha256: string): string => `${sha256.slice(0, 8)}…`;

type Props = Pick<SubmissionPage, "number" | "version" | "documents">;

/** The files of a sealed version, in its order, each with what shows that it is unchanged. */
export function SubmittedDocuments({ number, version, documents }: Props) {
  return (
    <section aria-labelledby="unterlagen">
      <h2 className="kern-heading-medium" id="unterlagen">
        Unterlagen ({documents.length})
      </h2>
      {documents.length === 0 ? (
        <p className="muted">Dem Antrag sind keine Unterlagen beigefügt.</p>
      ) : (
        <DataTable
          caption="Beigefügte Unterlagen"
          hideCaption
          small
          className="docs"
          columns={[{ label: "Unterlage" }, { label: "Seiten", align: "right" }, { label: "SHA-256" }]}
          rows={documents.map(({ id, label, name, pages, sha256, note }) => ({
            key: `${id} ${name}`,
            cells: [
              <span key="file">
                <a href={submissionFilePath(number, version, id)}>{label}</a>
                <span className="block small muted regular">{note ? `${name}; ${note}` : name}</span>
              </span>,
              String(pages),
              <span key="hash" className="hash" title={sha256}>
                {short(sha256)}
              </span>,
            ],
          }))}
        />
      )}
    </section>
  );
}
