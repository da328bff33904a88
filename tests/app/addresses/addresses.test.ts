import { describe, expect, test } from "vitest";
import * as account from "~/app/addresses/account";
import * as ofCase from "~/app/addresses/case";
import * as notifications from "~/app/addresses/notifications";
import * as proceeding from "~/app/addresses/proceeding";
import * as ruleBook from "~/app/addresses/rule-book";
import * as site from "~/app/addresses/site";
import routes from "~/app/routes";

const ID = "3b241101";
const NUMBER = "IKZ-HE-2026-0001";

/** Each address as it is asked for, in every form it takes. */
const ADDRESSES: Record<string, string[]> = {
  homePath: [site.homePath],
  imprintPath: [site.imprintPath],
  privacyPath: [site.privacyPath],
  accessibilityPath: [site.accessibilityPath],
  barrierReportPath: [site.barrierReportPath],
  estimatePath: [site.estimatePath],
  estimateResultPath: [site.estimateResultPath],
  outboxPath: [site.outboxPath],
  securityTxtPath: [site.securityTxtPath],
  signInPath: [account.signInPath],
  signInLinkPath: [account.signInLinkPath(ID)],
  signOutPath: [account.signOutPath],
  signedOutPath: [account.signedOutPath("hier"), account.signedOutPath("ueberall")],
  accountPath: [account.accountPath],
  mailChoicePath: [account.mailChoicePath],
  mailsChosenPath: [account.mailsChosenPath],
  invitationPath: [account.invitationPath(ID)],
  notificationsPath: [
    notifications.notificationsPath(),
    notifications.notificationsPath({ unreadOnly: true, page: 2 }),
  ],
  notificationPath: [notifications.notificationPath(ID)],
  ruleBookPath: [ruleBook.ruleBookPath],
  programmePath: [ruleBook.programmePath("he-2021")],
  rulePath: [ruleBook.rulePath("he-2021", "novelty")],
  applicationsPath: [ofCase.applicationsPath],
  registerPath: [ofCase.registerPath],
  newApplicationPath: [ofCase.newApplicationPath],
  importPath: [ofCase.importPath],
  deletedPath: [ofCase.deletedPath(ID)],
  casePath: [ofCase.casePath(ID)],
  copyPath: [ofCase.copyPath(ID)],
  deletePath: [ofCase.deletePath(ID)],
  restorePath: [ofCase.restorePath(ID)],
  stepPath: [ofCase.stepPath(ID, "budget")],
  savePath: [ofCase.savePath(ID, "budget")],
  filesPath: [ofCase.filesPath(ID, "budget")],
  presencePath: [ofCase.presencePath(ID, "budget")],
  historyPath: [ofCase.historyPath(ID, "budget")],
  checkPath: [ofCase.checkPath(ID)],
  comparisonPath: [ofCase.comparisonPath(ID, "he-2021")],
  changePath: [ofCase.changePath(ID, "he-2027", "he-2021")],
  submitPath: [ofCase.submitPath(ID)],
  submittedPath: [ofCase.submittedPath(ID)],
  reviewPath: [ofCase.reviewPath(ID)],
  pdfPath: [ofCase.pdfPath(ID)],
  jsonPath: [ofCase.jsonPath(ID)],
  invitationsPath: [ofCase.invitationsPath(ID)],
  clearancePath: [ofCase.clearancePath(ID)],
  clearFromCasePath: [ofCase.clearFromCasePath(ID)],
  organisationPath: [ofCase.organisationPath(), ofCase.organisationPath(ID)],
  documentPath: [ofCase.documentPath(ID, ID)],
  removeDocumentPath: [ofCase.removeDocumentPath(ID, ID)],
  comparisonNotePath: [ofCase.comparisonNotePath(ID)],
  removeParticipantPath: [ofCase.removeParticipantPath(ID, ID)],
  restoreParticipantPath: [ofCase.restoreParticipantPath(ID, ID)],
  exchangeParticipantPath: [ofCase.exchangeParticipantPath(ID, ID)],
  leadPath: [ofCase.leadPath(ID), ofCase.leadPath(ID, ID)],
  withdrawPath: [ofCase.withdrawPath(ID)],
  submissionPath: [ofCase.submissionPath(NUMBER), ofCase.submissionPath(NUMBER, 2)],
  submissionFilePath: [ofCase.submissionFilePath(NUMBER, 2, "antrag.pdf")],
  schedulePath: [ofCase.schedulePath(ID)],
  calendarPath: [ofCase.calendarPath(ID)],
  boardPath: [ofCase.boardPath(ID)],
  remindPath: [ofCase.remindPath(ID)],
  proceedingPath: [proceeding.proceedingPath(NUMBER)],
  actPath: [proceeding.actPath(NUMBER, "entscheiden"), proceeding.actPath(NUMBER, `berichtigen/${ID}`)],
  statementFilePath: [proceeding.statementFilePath(NUMBER, ID)],
  differencesPath: [proceeding.differencesPath(NUMBER, 1, 2)],
  INBOX_PATHS: Object.values(proceeding.INBOX_PATHS),
  inboxFilePath: [
    proceeding.inboxFilePath("authority", "csv"),
    proceeding.inboxFilePath("supervision", "ods"),
  ],
};

const paths = (await routes)
  .map(({ path = "", index }) => (index ? "" : path))
  .filter((path) => path !== "*");
const fixedWords = (path: string) => path.split("/").filter((word) => !word.startsWith(":")).length;
const pattern = (path: string) =>
  new RegExp(
    `^/${path
      .replaceAll(".", "\\.")
      .replaceAll(/\/:\w+\?/g, "(/[^/]+)?")
      .replaceAll(/:\w+/g, "[^/]+")}$`,
  );

/** The route that answers: of several that fit the one with most fixed words. */
function routeOf(address: string): string | undefined {
  const { pathname } = new URL(address, "https://ikz.example");
  const fitting = paths.filter((path) => pattern(path).test(pathname));
  return fitting.sort((one, other) => fixedWords(other) - fixedWords(one))[0];
}

test("every address that app/addresses gives stands here", () => {
  const modules = [account, ofCase, notifications, proceeding, ruleBook, site];
  expect(Object.keys(ADDRESSES).sort()).toEqual(modules.flatMap((one) => Object.keys(one)).sort());
});

describe("a route answers", () => {
  test.each(Object.entries(ADDRESSES))("%s", (_name, addresses) => {
    expect(addresses.map(routeOf)).not.toContain(undefined);
  });
});

test("every route has an address that leads there", () => {
  const reached = new Set(Object.values(ADDRESSES).flat().map(routeOf));
  expect(paths.filter((path) => !reached.has(path))).toEqual([]);
});
