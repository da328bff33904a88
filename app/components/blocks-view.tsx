import { type Block, NOT_STATED, type Table } from "~/forms/papers/paper/blocks";
import { keepTogether } from "~/rules/german/typography";
import { Alert } from "./alert";
import { DataTable } from "./data-table";
import { ToneBadge } from "./verdict-badge";

type Level = 2 | 3 | 4 | 5;
type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** The HTML walker over a paper's blocks. `base` is the heading level of the paper's first level. */
export function BlocksView({ blocks, base = 2 }: { blocks: Block[]; base?: 2 | 3 }) {
  let below: Level = base;
  return (
    <div className="paper">
      {blocks.map((block, position) => {
        if (block.kind === "heading") below = level(base + block.level);
        const key = `${position} ${block.kind}`;
        return <BlockView key={key} block={block} base={base} below={below} />;
      })}
    </div>
  );
}

const sizes = { 1: "kern-heading-medium", 2: "kern-heading-small", 3: "kern-heading-small" } as const;

function BlockView({ block, base, below }: { block: Block; base: 2 | 3; below: Level }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${level(base + block.level - 1)}` as const;
      return (
        <Heading className={sizes[block.level]} id={block.id}>
          {keepTogether(block.text)}
        </Heading>
      );
    }
    case "paragraph":
      return <p className={block.strong ? "strong" : undefined}>{keepTogether(block.text)}</p>;
    case "address":
      return (
        <p className="address">
          <span className="small muted">{block.label}</span>
          {lines(block.lines)}
        </p>
      );
    case "fields":
      return <FieldsBlockView block={block} />;
    case "table":
      return <DataTable small caption={block.table.caption} {...tableParts(block.table)} />;
    case "list":
      return <ListBlockView block={block} />;
    case "notice":
      return <NoticeBlockView block={block} below={below} />;
    case "finding":
      return <FindingBlockView block={block} below={below} />;
    case "signature":
      return <p className="address">{lines(block.lines)}</p>;
    case "pageBreak":
      return null;
  }
}

function FieldsBlockView({ block }: { block: Of<"fields"> }) {
  return (
    <dl className="pairs">
      {block.items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{keepTogether(label)}</dt>
          <dd>
            {value === null ? <span className="muted">{NOT_STATED}</span> : keepTogether(value)}
            {note && <span className="small muted"> {keepTogether(note)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListBlockView({ block }: { block: Of<"list"> }) {
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((item) => (
        <li key={item}>{keepTogether(item)}</li>
      ))}
    </List>
  );
}

function NoticeBlockView({ block, below }: { block: Of<"notice">; below: Level }) {
  return block.tone === "neutral" ? (
    <div className="panel">
      <p className="strong">{block.title}</p>
      <p>{keepTogether(block.text)}</p>
    </div>
  ) : (
    <Alert tone={block.tone} title={block.title} level={below}>
      <p>{keepTogether(block.text)}</p>
    </Alert>
  );
}

function FindingBlockView({ block, below }: { block: Of<"finding">; below: Level }) {
  const { title, verdict, consequence, tone, text, source } = block.finding;
  const Heading = `h${below}` as const;
  return (
    <div className="finding wide">
      <p className="meta">
        <ToneBadge tone={tone} word={verdict} />
        <span className="small muted">{consequence}</span>
      </p>
      <div className="flow-1">
        <Heading className="kern-heading-small">{keepTogether(title)}</Heading>
        <p>{keepTogether(text)}</p>
      </div>
      <p className="source">
        {source.url ? <a href={source.url}>{keepTogether(source.text)}</a> : keepTogether(source.text)}
      </p>
    </div>
  );
}

function tableParts({ columns, rows, footer = [] }: Table) {
  const row = (cells: (string | null)[], position: number) => ({
    key: String(position),
    cells: cells.map((cell) => (cell === null ? NOT_STATED : keepTogether(cell))),
  });
  return { columns, rows: rows.map(row), footer: footer.map(row) };
}

function lines(texts: string[]) {
  // The same line may stand twice: several stations whose address is not known.
  const placed = texts.map((line, position) => ({ line, key: `${position} ${line}` }));
  return placed.map(({ line, key }) => (
    <span className="line" key={key}>
      {keepTogether(line)}
    </span>
  ));
}

function level(wanted: number): Level {
  return wanted <= 2 ? 2 : wanted === 3 ? 3 : wanted === 4 ? 4 : 5;
}
