import type { z } from "zod";
import type { InputIssue } from "./input-issue";
import { pointerOf } from "./pointer";

/** Zod's issues as ours: an unknown field's own name ends its path. */
export function issuesOf(error: z.ZodError): InputIssue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      const subject = issue.path.length === 0 ? "Der Inhalt " : "";
      return [{ path: pointerOf(issue.path), message: subject + issue.message }];
    }
    return issue.keys.map((name) => ({ path: pointerOf([...issue.path, name]), message: issue.message }));
  });
}
