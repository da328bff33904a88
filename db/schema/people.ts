import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Profile } from "~/forms/profile/profile";

export const ORGANISATION_KINDS = [
  "municipality",
  "district",
  "association",
  "institution",
  "company",
  "authority",
  "supervision",
  "operator",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** "invitation": came in as a partner; it may not begin applications of its own until the operator adds it. */
export type AddedBy = "operator" | "invitation";
export type MembershipRole = "editor" | "approver";

export const organisations = sqliteTable(
  "organisations",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: ORGANISATION_KINDS }).notNull(),
    /** AGS or Kreis key; null for bodies without one. */
    key: text(),
    state: text({ enum: ["HE", "NW"] }),
    addedBy: text({ enum: ["operator", "invitation"] }).notNull(),
    addedAt: text().notNull(),
    /** The key of the office it stands for: "bezreg:detmold"; only with it does an authority or a supervision receive anything. */
    office: text(),
  },
  (table) => [
    uniqueIndex("organisations_office").on(table.office).where(sql`${table.addedBy} = 'operator'`),
    uniqueIndex("organisations_name").on(table.name).where(sql`${table.addedBy} = 'operator'`),
    uniqueIndex("organisations_key").on(table.key).where(sql`${table.addedBy} = 'operator'`),
  ],
);

export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Trimmed and lower-cased: one mailbox is one person. */
    email: text().notNull(),
    addedAt: text().notNull(),
  },
  (table) => [
    uniqueIndex("people_email").on(table.email),
    check("people_email_lower_case", sql`${table.email} = lower(${table.email})`),
  ],
);

/** What an organisation has entered of itself, for its new applications and parts to begin with; the newest alone. */
export const organisationProfiles = sqliteTable("organisation_profiles", {
  organisationId: text()
    .primaryKey()
    .references(() => organisations.id),
  data: text({ mode: "json" }).$type<Profile>().notNull(),
  updatedAt: text().notNull(),
  updatedBy: text()
    .notNull()
    .references(() => people.id),
});

export const memberships = sqliteTable(
  "memberships",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: ["editor", "approver"] }).notNull(),
    addedAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.organisationId] }),
    index("memberships_organisation").on(table.organisationId),
  ],
);

/** One row for each link asked for, whether the address is known or not; the address only as a hash. */
export const signInRequests = sqliteTable(
  "sign_in_requests",
  { id: text().primaryKey(), emailHash: text().notNull(), requestedAt: text().notNull() },
  (table) => [
    index("sign_in_requests_address").on(table.emailHash, table.requestedAt),
    index("sign_in_requests_time").on(table.requestedAt),
  ],
);

export const signInTokens = sqliteTable(
  "sign_in_tokens",
  {
    tokenHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    /** The demo alone: its printed links may be used again. */
    reusable: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [index("sign_in_tokens_expiry").on(table.expiresAt)],
);

export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    createdAt: text().notNull(),
    lastSeenAt: text().notNull(),
  },
  (table) => [uniqueIndex("sessions_token").on(table.tokenHash), index("sessions_person").on(table.personId)],
);
