import type { CaseView } from "~/app/case/case-view.server";
import { supplementDay } from "~/app/case/supplement-day.server";
import type { HandedTo } from "~/db/submissions/submit-application";
import type { Manifest } from "~/forms/papers/package/manifest";
import type { ReceiptInput } from "~/forms/papers/receipt/receipt-paper";
import { formatEuroShort } from "~/rules/german/money";
import { dayAndSupplement } from "~/rules/german/supplement";
import { dayOf } from "../clock/clock.server";
import { germanInstant } from "../clock/german-instant.server";

type Given = {
  /** As sealed: the day of the application is fixed. */
  view: CaseView;
  number: string;
  version: number;
  manifest: Manifest;
  /** The instant, in UTC. */
  submittedAt: string;
  submittedBy: string;
  handedTo: HandedTo;
};

/** What the receipt says, taken from what is sealed with it. */
export function receiptInput(given: Given): ReceiptInput {
  const { view, number, version, manifest, submittedAt, submittedBy, handedTo } = given;
  const { application, report, programme, leadName } = view;
  const { cents } = report.amount;
  const submittedOn = dayOf(submittedAt);
  return {
    number,
    version,
    title: application.title ?? "Antrag ohne Bezeichnung",
    lead: leadName,
    participants: application.participants.map(({ legalName, name }) => legalName ?? name),
    authority: report.channel.find(({ role }) => role === "grant-authority")?.station ?? "",
    submittedAt: germanInstant(submittedAt),
    submittedOn,
    submittedBy,
    applicationDay: dayAndSupplement(
      application.applicationDate ?? submittedOn,
      supplementDay(view, submittedOn),
    ),
    programme: programme.title,
    amount: cents === null ? "noch offen" : formatEuroShort(cents),
    handedTo: { holder: handedTo.holder, authority: handedTo.authority },
    stations: handedTo.stations,
    parts: manifest.parts,
  };
}
