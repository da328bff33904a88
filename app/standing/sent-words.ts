import { formatDate } from "~/rules/german/date";

type Dispatch = { dispatchedOn: string | null; dispatchWay: string | null };

/** "am 17.08.2021, mit der Post": when and how the lead sent it another way; null where it did not, or nobody had to. */
export const sentWords = (dispatch: Dispatch | undefined): string | null =>
  dispatch?.dispatchedOn ? `am ${formatDate(dispatch.dispatchedOn)}, ${dispatch.dispatchWay ?? ""}` : null;
