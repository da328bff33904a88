import { copyKindName } from "~/forms/steps/place-findings";
import type { StepFiles } from "../page/step-files.server";
import type { StepHints } from "../page/step-hints.server";
import { AnswerOrder } from "./answer-order";
import { type SendOutcome, sendFile } from "./send-file";
import { TAKE_BACK } from "./upload-answer";
import { type ChosenFile, isAllSent, refusedAtOnce, stateAfter, type UploadState } from "./upload-state";

type Given = {
  address: string;
  /** Fields that go along with every form: to whom it was shown. */
  along: [string, string][];
  files: StepFiles;
  show: (shown: { uploads: readonly ChosenFile[]; files: StepFiles; hints: StepHints | null }) => void;
};

const AGAIN_MS = 2000;
/** Longer than any file takes to be read. */
const MOST_ASKED = 15;

/** Where a place for a file is: "datei.<section>.<kind>". */
function placeOf(field: string): { section: string; kind: string } {
  const [, section = "", kind = ""] = field.split(".");
  return { section, kind };
}

/** The files chosen while a step is open: each is sent at once, can be ended, sent again and taken back. */
export class UploadQueue {
  #uploads: ChosenFile[] = [];
  #files: StepFiles;
  #hints: StepHints | null = null;
  #count = 0;
  #following = false;
  readonly #order = new AnswerOrder();
  readonly #unwanted = new Set<number>();
  #ended = false;
  readonly #running = new Map<number, { done: Promise<void>; cancel: () => void }>();

  constructor(private readonly given: Given) {
    this.#files = given.files;
  }

  /** Something is on its way, or could not be sent and still can. */
  get busy(): boolean {
    return this.#uploads.some(({ state }) => state.kind === "sending" || state.kind === "failed");
  }

  choose({ field, file, copy, multiple }: Omit<ChosenFile, "key" | "state">): void {
    if (!multiple) {
      for (const one of this.#uploads.filter((one) => one.field === field)) this.#forget(one.key);
    }
    this.#count += 1;
    const refused = refusedAtOnce(file);
    const state: UploadState = refused
      ? { kind: "refused", text: refused }
      : { kind: "sending", progress: { sent: 0, total: file.size } };
    const upload = { key: this.#count, field, file, copy, multiple, state };
    this.#uploads = [...this.#uploads, upload];
    if (refused === null) this.#send(upload);
    this.#tell();
  }

  retry(key: number): void {
    const upload = this.#uploads.find((one) => one.key === key);
    if (upload?.state.kind !== "failed") return;
    this.#set(key, { kind: "sending", progress: { sent: 0, total: upload.file.size } });
    this.#send(upload);
  }

  drop(key: number): void {
    const state = this.#uploads.find((one) => one.key === key)?.state;
    if (state?.kind === "sending" && isAllSent(state.progress)) {
      // The server has it and may keep it any moment: it is taken back once that is known.
      this.#unwanted.add(key);
      this.#uploads = this.#uploads.filter((one) => one.key !== key);
    } else this.#forget(key);
    this.#tell();
  }

  async undo(key: number): Promise<void> {
    const upload = this.#uploads.find((one) => one.key === key);
    if (upload?.state.kind !== "done") return;
    const { document, replaced } = upload.state;
    const outcome = await this.#post([[TAKE_BACK, document]]);
    const gone = `„${upload.file.name}“ ist nicht mehr beigefügt.`;
    const text = replaced === null ? gone : `${gone} Es gilt wieder „${replaced}“.`;
    if (outcome.kind === "answered") this.#set(key, { kind: "undone", text: `Rückgängig gemacht: ${text}` });
    else if (outcome.kind === "refused") this.#set(key, { kind: "refused", text: outcome.text });
  }

  /** Waits for what is on its way and tries again what failed; tells whether everything has arrived. */
  async settle(): Promise<boolean> {
    for (const { key } of this.#uploads) this.retry(key);
    const waited = [...this.#running.keys()];
    await Promise.all([...this.#running.values()].map(({ done }) => done));
    return this.#uploads.every(({ key, state }) => !waited.includes(key) || state.kind === "done");
  }

  end(): void {
    this.#ended = true;
  }

  #send(upload: ChosenFile): void {
    const { key, field, file, copy, multiple } = upload;
    const { section, kind } = placeOf(field);
    const present = this.#files.documents.filter((one) => one.section === section && one.kind === kind);
    const [before] = multiple ? [] : present;
    const body = this.#body([[copyKindName(section, kind), copy]]);
    body.append(field, file);
    const request = this.#order.next();
    const { done, cancel } = sendFile(this.given.address, body, (progress) =>
      this.#set(key, { kind: "sending", progress }),
    );
    const finished = done.then(async (outcome) => {
      this.#running.delete(key);
      if (this.#unwanted.delete(key)) return this.#takeBack(outcome);
      this.#take(outcome, request);
      const state = stateAfter(outcome, file.name, before?.name ?? null);
      if (state) this.#set(key, state);
    });
    this.#running.set(key, { done: finished, cancel });
  }

  async #takeBack(outcome: SendOutcome): Promise<void> {
    if (outcome.kind === "answered" && outcome.answer.document !== null)
      await this.#post([[TAKE_BACK, outcome.answer.document]]);
  }

  /** The answer to a form without a file. */
  async #post(entries: [string, string][]): Promise<SendOutcome> {
    const request = this.#order.next();
    const outcome = await sendFile(this.given.address, this.#body(entries), () => undefined).done;
    this.#take(outcome, request);
    return outcome;
  }

  #body(entries: [string, string][]): FormData {
    const body = new FormData();
    for (const [name, value] of [...this.given.along, ...entries]) body.append(name, value);
    return body;
  }

  #take(outcome: SendOutcome, request: number): void {
    if (outcome.kind !== "answered") return;
    if (!this.#order.takes(request)) {
      // The file of the older request may have come after the newer was answered: how it is now is asked anew.
      if (!this.#ended) void this.#post([]);
      return;
    }
    const { files, hints } = outcome.answer;
    this.#files = files;
    this.#hints = hints;
    this.#tell();
    if (!this.#following) this.#follow(MOST_ASKED);
  }

  /** Asks again until every file has been read. */
  #follow(left: number): void {
    this.#following = left > 0 && !this.#ended && this.#files.comparisons.some(({ waiting }) => waiting);
    if (!this.#following) return;
    setTimeout(async () => {
      const request = this.#order.next();
      const outcome = await sendFile(this.given.address, this.#body([]), () => undefined).done;
      if (outcome.kind === "answered" && this.#order.takes(request)) {
        this.#files = outcome.answer.files;
        this.#tell();
      }
      this.#follow(left - 1);
    }, AGAIN_MS);
  }

  #forget(key: number): void {
    this.#running.get(key)?.cancel();
    this.#running.delete(key);
    this.#uploads = this.#uploads.filter((one) => one.key !== key);
  }

  #set(key: number, state: UploadState): void {
    this.#uploads = this.#uploads.map((one) => (one.key === key ? { ...one, state } : one));
    this.#tell();
  }

  #tell(): void {
    if (this.#ended) return;
    this.given.show({ uploads: this.#uploads, files: this.#files, hints: this.#hints });
  }
}
