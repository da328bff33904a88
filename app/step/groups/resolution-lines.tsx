import { FileDoubtNote } from "~/app/reading/file-doubts-view";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { fieldName } from "~/forms/fields/form-texts";
import { uploadName } from "~/forms/steps/place-findings";
import { keepTogether } from "~/rules/german/typography";
import { capitalise, joinWords, numberWord } from "~/rules/german/words";
import { useFormState } from "../form/form-state";
import { type ResolutionState, resolutionState } from "../upload/resolution-state";
import { type Uploads, useUploads } from "../upload/upload-context";

export const hasResolution = ({ group }: PlacedGroup): boolean =>
  group.uploads?.some(({ kind }) => kind === "resolution") === true;

const stateOf = ({ files, of }: Uploads, section: string): ResolutionState => {
  const sending = of(uploadName(section, "resolution")).some(({ state }) => state.kind === "sending");
  return resolutionState(files, section, sending);
};

/** In the closed line of a participant: day, item, votes, file. */
export function ResolutionCells({ section }: { section: string }) {
  const { texts, initial } = useFormState();
  const uploads = useUploads();
  const text = (path: string) => {
    const name = fieldName(section, `resolution.${path}`);
    return (texts.get(name) ?? initial.get(name) ?? [""])[0] ?? "";
  };
  const item = text("agendaItem");
  const day = [text("date"), item && `TOP\u00a0${item}`].filter((part) => part !== "");
  const votes = ["votesFor", "votesAgainst", "abstentions"].map(text);
  const file = uploads.files.documents.find((one) => one.section === section && one.kind === "resolution");
  return (
    <>
      <span>
        {day.length > 0 && <span className="cell-label">Beschlossen am </span>}
        {day.join(", ")}
      </span>
      <span>
        {votes.some((vote) => vote !== "") && (
          <>
            <span className="cell-label">Ja, Nein, Enthaltungen </span>
            {votes.map((vote) => vote || "–").join("\u00a0:\u00a0")}
          </>
        )}
      </span>
      <span className={file ? "breakable" : "muted"}>
        {file ? `${file.name}, ${file.pages === 1 ? "1 Seite" : `${file.pages} Seiten`}` : "noch keine Datei"}
      </span>
    </>
  );
}

/** How the file of a section stands. */
export const useResolutionState = (section: string): ResolutionState => stateOf(useUploads(), section);

/** Below a closed line: what must be seen without opening it. */
export function ResolutionDoubts({ section, own }: { section: string; own: boolean }) {
  const { doubts } = useUploads().files;
  const here = doubts.filter((doubt) => doubt.section === section);
  if (here.length === 0) return null;
  // Opened, one's own part says the same beside its file.
  return (
    <div className={own ? "below-closed" : undefined}>
      {here.map((doubt) => (
        <FileDoubtNote key={`${doubt.documentId} ${doubt.kind}`} doubt={doubt} advise />
      ))}
    </div>
  );
}

/** "Eine Datei fehlt (Warburg), zwei sollten Sie ansehen (Borgentreich und Willebadessen). Sieben stimmen überein." */
export function ResolutionsSentence({ groups }: { groups: readonly PlacedGroup[] }) {
  const uploads = useUploads();
  const all = groups.map(({ section, participant }) => ({
    name: participant?.data.name ?? "",
    ...stateOf(uploads, section),
  }));
  const named = (todo: "file" | "look") => all.filter((one) => one.todo === todo).map(({ name }) => name);
  const [missing, look] = [named("file"), named("look")];
  const agree = all.filter(({ tone }) => tone === "success").length;
  const list = (names: readonly string[]) => `(${joinWords(names)})`;
  const todo = [
    missing.length === 1 ? `eine Datei fehlt ${list(missing)}` : "",
    missing.length > 1 ? `${numberWord(missing.length)} Dateien fehlen ${list(missing)}` : "",
    look.length === 1 ? `eine sollten Sie ansehen ${list(look)}` : "",
    look.length > 1 ? `${numberWord(look.length)} sollten Sie ansehen ${list(look)}` : "",
  ].filter((part) => part !== "");
  const first = todo.length > 0 ? `${capitalise(todo.join(", "))}. ` : "";
  const last =
    agree === 0
      ? ""
      : agree === 1
        ? "Eine stimmt überein."
        : `${capitalise(numberWord(agree))} stimmen überein.`;
  if (first + last === "") return null;
  return <p className="resolutions-sentence">{keepTogether(first + last)}</p>;
}

/** Who has something to do stands on top; the others keep their order. */
export function toDoFirst(groups: readonly PlacedGroup[], files: Uploads["files"]): PlacedGroup[] {
  const waits = ({ section }: PlacedGroup) => resolutionState(files, section, false).todo !== null;
  return [...groups.filter(waits), ...groups.filter((one) => !waits(one))];
}
