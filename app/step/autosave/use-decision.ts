import { type FormEvent, useRef } from "react";
import { savePath } from "~/app/addresses/case";
import type { StepPage } from "../page/step-page.server";
import { dropAllEntries } from "./entry-buffer";
import { sendSave } from "./send-save";

/**
 * On the page that shows both versions: what is chosen is saved before the form itself is sent, so that the
 * browser forgets the text that waited only once the choice has arrived.
 */
export function useDecision({ id: application, stepId: step, owner }: StepPage) {
  const form = useRef<HTMLFormElement>(null);
  const passing = useRef<"no" | "waiting" | "yes">("no");
  const forget = () => dropAllEntries({ owner, application, step });

  async function submit(event: FormEvent<HTMLFormElement>) {
    const { current } = form;
    if (!current || passing.current === "yes") return;
    event.preventDefault();
    if (passing.current === "waiting") return;
    passing.current = "waiting";
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const texts = [...new FormData(current)].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );
    const saved = await sendSave(savePath(application, step), new URLSearchParams(texts));
    if (saved.kind === "answered" && saved.answer.open.length === 0) forget();
    passing.current = "yes";
    current.requestSubmit(button);
  }

  return { form, submit, discard: forget };
}
