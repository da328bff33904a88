/**
 * Who may open which address. Every route module stands here; a test fails on one that does not, and
 * on one whose loader or action was made for another kind of visitor.
 *
 * everyone  no sign-in needed
 * signedIn  any person with a session
 * involved  the lead and the partners of the case; everybody else gets 404
 * lead      members of the lead organisation; partners get 403, everybody else 404
 * authority members of an authority
 * supervision members of a supervisory authority
 * proceeding who may read a proceeding: lead, partners, the stations and the authority it has reached; else 404
 * act       the stations and the authority that a proceeding has reached; lead and partners get 403, else 404
 * reader    who may read a submission: lead, partners and the authority it went to; else 404
 * demo      everyone, but only where the demonstration runs; else 404
 */
export type AccessRule =
  | "everyone"
  | "signedIn"
  | "involved"
  | "lead"
  | "authority"
  | "supervision"
  | "proceeding"
  | "act"
  | "reader"
  | "demo";

export const ACCESS = {
  landing: "everyone",
  imprint: "everyone",
  privacy: "everyone",
  accessibility: "everyone",
  "security-txt": "everyone",
  "rule-book": "everyone",
  "rule-book-programme": "everyone",
  "rule-book-rule": "everyone",
  estimate: "everyone",
  "not-found": "everyone",
  "sign-in": "everyone",
  "sign-in-link": "everyone",
  "sign-out": "signedIn",
  account: "signedIn",
  notifications: "signedIn",
  notification: "signedIn",
  organisation: "signedIn",
  invitation: "everyone",
  "demo-outbox": "demo",
  "municipality-register": "signedIn",
  applications: "signedIn",
  "application-new": "signedIn",
  "application-import": "signedIn",
  "application-delete": "lead",
  "application-restore": "signedIn",
  "application-copy": "lead",
  "case-overview": "involved",
  "case-step": "involved",
  "case-step-save": "involved",
  "case-step-files": "involved",
  "case-step-presence": "involved",
  "case-step-history": "involved",
  "case-document": "involved",
  "case-document-remove": "involved",
  "case-participant-remove": "lead",
  "case-participant-restore": "lead",
  "case-participant-exchange": "lead",
  "case-lead": "involved",
  "case-invitations": "lead",
  "case-board": "lead",
  "case-remind": "lead",
  "case-clearance": "involved",
  "case-schedule": "involved",
  "case-calendar": "involved",
  "case-check": "involved",
  "case-comparison": "involved",
  "case-review": "involved",
  "case-pdf": "involved",
  "case-json": "lead",
  "case-submit": "lead",
  "case-submitted": "lead",
  "case-withdraw": "lead",
  "authority-inbox": "authority",
  "authority-list-file": "authority",
  "supervision-inbox": "supervision",
  "supervision-list-file": "supervision",
  proceeding: "proceeding",
  "proceeding-differences": "proceeding",
  "proceeding-statement-file": "proceeding",
  "proceeding-act": "act",
  submission: "reader",
  "submission-file": "reader",
} as const satisfies Record<string, AccessRule>;

export type RouteName = keyof typeof ACCESS;
