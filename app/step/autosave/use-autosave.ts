import { useBeforeUnload, useNavigation } from "@remix-run/react";
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { savePath } from "~/app/addresses/case";
import type { FormTexts } from "~/forms/fields/form-texts";
import type { FormBasis } from "~/forms/saving/basis";
import type { LostPart } from "~/forms/saving/lost-parts";
import { cleanLine } from "~/rules/german/clean-text";
import type { StepHints } from "../page/step-hints.server";
import type { StepPage } from "../page/step-page.server";
import type { Adopted } from "./adopt-entries";
import { AutosaveSession, type SessionShown, TROUBLES } from "./autosave-session";
import type { SaveState } from "./autosaver";
import { dropAt, type FoundEntries } from "./entry-buffer";
import { noteChanges, type OthersChange } from "./others-changes";
import type { OpenPlace, SaveAnswer } from "./save-answer";
import { saveNews } from "./save-words";

export type AutosaveView = {
  state: SaveState;
  /** "Gespeichert 14:03", of the latest save. */
  saved: string;
  /** What a screen reader is told. */
  news: string;
  texts: FormTexts;
  basis: FormBasis;
  hints: StepHints | null;
  others: OthersChange[];
  open: OpenPlace[];
  lost: LostPart[];
  /** What became of texts that this browser had kept; undefined while nobody knows, null where there is nothing to say. */
  replay: { at: string; saved: boolean } | null | undefined;
};

/** Files and a new participant go by the button alone. */
function waitsForButton(form: HTMLFormElement): boolean {
  return [...new FormData(form)].some(([name, value]) =>
    typeof value === "string" ? name === "neu.name" && cleanLine(value) !== "" : value.name !== "",
  );
}

type Given = {
  form: RefObject<HTMLFormElement>;
  page: StepPage;
  /** What this person may change now. */
  sections: readonly string[];
  /** What the server has of it. */
  stored: StepPage["texts"];
  /** Texts that this browser kept, shown in the form already. */
  found: FoundEntries | null;
  adopted: Adopted | null;
  put: (name: string, values: readonly string[]) => void;
  /** The texts found have been sent. */
  onSettled: () => void;
};

function withAnswer(view: AutosaveView, answer: SaveAnswer, found: FoundEntries | null): AutosaveView {
  const replayed = found && (answer.moved || answer.open.length > 0);
  const isKnown = view.replay === null || view.replay?.saved === true;
  return {
    ...view,
    saved: answer.saved,
    hints: answer.hints,
    others: noteChanges(view.others, answer),
    replay: isKnown ? view.replay : replayed ? { at: found.at, saved: true } : null,
  };
}

/** Saves a step's form while one types. Without script the button alone saves. */
export function useAutosave({ form, page, sections, stored, found, adopted, put, onSettled }: Given) {
  const session = useRef<AutosaveSession | null>(null);
  const passing = useRef<"no" | "waiting" | "yes">("no");
  const [view, setView] = useState<AutosaveView>(() => ({
    state: { kind: "saved" },
    saved: page.head.saved,
    news: "",
    texts: adopted?.initial ?? new Map(page.texts),
    basis: adopted?.basis ?? page.basis,
    hints: null,
    others: [],
    open: [],
    lost: [],
    replay: found ? undefined : null,
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: one session for each look at the page
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const show = ({ answer, state, ...shown }: Partial<SessionShown>) =>
      setView((before) => {
        const view = answer ? withAnswer(before, answer, found) : before;
        const troubled = found && state && TROUBLES.includes(state.kind);
        return {
          ...view,
          ...shown,
          ...(state && { state, news: saveNews(state, view.news) }),
          ...(troubled && view.replay === undefined && { replay: { at: found.at, saved: false } }),
        };
      });
    const { owner, id: application, stepId: step } = page;
    const start = () => {
      const one = new AutosaveSession({
        form: element,
        address: savePath(application, step),
        place: { owner, application, step },
        now: page.now,
        shownFor: page.shownFor,
        lineage: page.lineage,
        sections,
        stored: new Map(stored),
        basis: adopted?.basis ?? page.basis,
        orphans: adopted?.orphans ?? null,
        origins: found?.origins ?? [],
        put,
        show,
      });
      session.current = one;
      // Found in the browser, or typed before this script ran.
      if (one.busy || adopted) one.changed(found?.at);
      one.keep();
      if (found) dropAt(found.key);
      if (one.busy) void one.flush().then(onSettled);
    };
    // Not before React has made up its mind about this page.
    const begin = setTimeout(start, 0);
    return () => {
      clearTimeout(begin);
      session.current?.end();
      session.current = null;
    };
  }, []);

  const { state: navigation } = useNavigation();
  useEffect(() => {
    if (navigation === "idle") passing.current = "no";
  }, [navigation]);

  useBeforeUnload(
    useCallback(
      (event) => {
        if (passing.current === "yes") return;
        const button = form.current !== null && waitsForButton(form.current);
        if (session.current?.unsafe || button) event.preventDefault();
      },
      [form],
    ),
  );

  /** First what was typed, then the form itself; where the first cannot be done one stays here. */
  async function submit(event: FormEvent<HTMLFormElement>) {
    const { current } = session;
    if (!current?.busy || passing.current === "yes") {
      passing.current = "yes";
      return;
    }
    event.preventDefault();
    if (passing.current === "waiting") return;
    passing.current = "waiting";
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const { kind } = await current.flush();
    passing.current = kind === "saved" || kind === "open" ? "yes" : "no";
    if (passing.current === "yes") form.current?.requestSubmit(button);
  }

  return {
    ...view,
    follow: () => session.current?.changed(),
    left: () => session.current?.left(),
    submit,
    /** What follows from something else than typing. */
    hear: (hints: StepHints) => setView((before) => ({ ...before, hints })),
    retry: () => void session.current?.flush(),
    forgetLost: () => session.current?.forgetLost(),
    /** The page is left on purpose: what is unsaved is kept in the browser. */
    leave: () => {
      passing.current = "yes";
    },
  };
}

export type Autosave = ReturnType<typeof useAutosave>;
