import { submissionFilePath } from "~/app/addresses/case";
import { LinkButton } from "~/app/components/link-button";
import type { SubmissionPage } from "./submission-page.server";

/** What there is beside the paper; the receipt under the name it has. */
const moreFiles = ({ receipt }: SubmissionPage) => [
  {
    file: "paket.zip",
    label: "Paket (ZIP)",
    hint: "Antrag, Daten, Prüfbericht, alle Anlagen und ihre Prüfsummen",
  },
  {
    file: receipt.file,
    label: `${receipt.word} (PDF)`,
    hint: "was wann eingereicht wurde",
  },
  { file: "antrag.json", label: "Daten (JSON)", hint: "zum Einlesen in ein Fachverfahren" },
];

/** A sealed version as files, the paper first. */
export function SubmissionDownloads({ page }: { page: SubmissionPage }) {
  return (
    <section className="panel flow-1" aria-labelledby="herunterladen">
      <h2 className="kern-heading-medium" id="herunterladen">
        Herunterladen
      </h2>
      <p>
        <LinkButton
          kind="primary"
          href={submissionFilePath(page.number, page.version, "antrag.pdf")}
          label="Antrag als PDF"
        />
      </p>
      <ul className="plain flow-1">
        {moreFiles(page).map(({ file, label, hint }) => (
          <li key={file}>
            <a href={submissionFilePath(page.number, page.version, file)}>{label}</a>
            <span className="block small muted">{hint}</span>
          </li>
        ))}
      </ul>
      <p className="small muted">
        Fassung {page.version}, eingereicht {page.received}
      </p>
      <p className="small muted">
        Prüfsumme des PDF (SHA-256): <span className="hash">{page.pdfSha256}</span>
      </p>
    </section>
  );
}
