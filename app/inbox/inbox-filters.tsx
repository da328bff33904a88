import { SelectField } from "~/app/components/select-field";
import { TextField } from "~/app/components/text-field";
import { STATE_WORDS } from "~/app/standing/state-words";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";
import type { InboxPage } from "./inbox-page.server";

const STATES = [
  { value: "offen", label: "alle offenen" },
  ...PROCEEDING_STATES.map((value) => ({ value, label: STATE_WORDS[value].word })),
];
const OFFICERS = [
  { value: "alle", label: "alle" },
  { value: "ich", label: "ich" },
  { value: "niemand", label: "niemand" },
];
const SORTS = [
  { value: "neueste", label: "neueste zuerst" },
  { value: "aelteste", label: "älteste zuerst" },
  { value: "frist", label: "nach Frist" },
];

/** What the list is narrowed to, and in which order it stands. */
export function InboxFilters({ page: { path, query, as, tooShort } }: { page: InboxPage }) {
  return (
    <search>
      <form method="get" action={path} className="panel filters" aria-label="Vorgänge suchen">
        <TextField
          name="suche"
          label="Suche"
          hint="Nummer, Vorhaben oder Kommune"
          defaultValue={query.suche}
          error={tooShort}
        />
        <SelectField name="stand" label="Stand" options={STATES} empty="alle" defaultValue={query.stand} />
        {as === "authority" && (
          <SelectField
            name="zustaendig"
            label="Zuständig"
            options={OFFICERS.slice(1)}
            empty="alle"
            defaultValue={query.zustaendig === "alle" ? "" : query.zustaendig}
          />
        )}
        <SelectField
          name="sortierung"
          label="Reihenfolge"
          options={SORTS.slice(1)}
          empty="neueste zuerst"
          defaultValue={query.sortierung === "neueste" ? "" : query.sortierung}
        />
        <div className="actions tight">
          <button className="kern-btn kern-btn--secondary" type="submit">
            <span className="kern-label">Liste zeigen</span>
          </button>
          <a href={path}>Filter zurücksetzen</a>
        </div>
      </form>
    </search>
  );
}
