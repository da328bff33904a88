/** What somebody typed into a part that is no longer its own. `owner` null: the part was taken out. */
export type LostPart = {
  section: string;
  owner: string | null;
  /** All that the form says of it: what of that was typed since cannot be told, for what it began with is others' now. */
  whole?: true;
  fields: { label: string; text: string }[];
};
