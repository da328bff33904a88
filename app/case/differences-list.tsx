import { DataTable } from "~/app/components/data-table";
import type { Differences } from "~/forms/asked/differences";

type Columns = {
  /** What the two are called: "Fassung 1", "Fassung 2". */
  from: string;
  to: string;
};

const shown = (text: string) =>
  text === "" ? <span className="muted">(leer)</span> : <span className="typed">{text}</span>;

type SectionProps = Columns & { section: Differences["sections"][number]; level: 2 | 3 };

function SectionDifferences({ section: { label, fields }, from, to, level }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section aria-label={label}>
      <Heading className={level === 2 ? "kern-heading-medium" : "kern-heading-small"}>{label}</Heading>
      <DataTable
        caption={`Geänderte Angaben: ${label}`}
        hideCaption
        small
        columns={[{ label: "Angabe" }, { label: from }, { label: to }]}
        rows={fields.map((one) => ({
          key: one.field,
          cells: [one.label, shown(one.before), shown(one.after)],
        }))}
      />
    </section>
  );
}

function FileDifferences({ files, level }: Pick<Differences, "files"> & { level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby="dateien">
      <Heading className={level === 2 ? "kern-heading-medium" : "kern-heading-small"} id="dateien">
        Dateien
      </Heading>
      <ul>
        {files.map(({ name, change }) => (
          <li key={name}>
            {name}: {change}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = Columns & {
  differences: Differences;
  /** Of the headings. */
  level?: 2 | 3;
};

/** What differs between two versions, section by section, and in their files. */
export function DifferencesList({ differences: { sections, files }, from, to, level = 2 }: Props) {
  return (
    <>
      {sections.map((one) => (
        <SectionDifferences key={one.section} section={one} from={from} to={to} level={level} />
      ))}
      {files.length > 0 && <FileDifferences files={files} level={level} />}
    </>
  );
}
