/** What somebody typed into a part that is no longer its own. `owner` null: the part was taken out. */
export type LostPart = {
  section: string;
  owner: string | null;
  fields: { label: string; text: string }[];
};
