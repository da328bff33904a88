import type { PDFContext, PDFRef } from "pdf-lib";

/** Standard structure types of ISO 32000-1, 14.8.4 that our papers use. */
export type StructureType =
  | "Document"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TFoot"
  | "TR"
  | "TH"
  | "TD"
  | "Link";

type Kid = StructureElement | { page: PDFRef; mcid: number } | { page: PDFRef; annotation: PDFRef };
type Attributes = { scope: "Row" | "Column" } | { numbering: "None" | "Disc" | "Decimal" };

/** A node of the tree that screen readers walk. */
export class StructureElement {
  readonly kids: Kid[] = [];
  ref: PDFRef | undefined;
  #attached = false;

  constructor(
    readonly type: StructureType,
    readonly parent?: StructureElement,
    readonly attributes?: Attributes,
  ) {}

  /** A child in its place now, even if nothing is ever drawn in it (an empty table cell). */
  child(type: StructureType, attributes?: Attributes): StructureElement {
    const element = new StructureElement(type, this, attributes);
    element.attach();
    return element;
  }

  /** A child that takes its place when it is first drawn, so that it comes after the text before it. */
  inline(type: StructureType): StructureElement {
    return new StructureElement(type, this);
  }

  attach(): void {
    if (this.#attached) return;
    this.#attached = true;
    this.parent?.kids.push(this);
  }
}

function attributesOf(attributes: Attributes) {
  return "scope" in attributes
    ? { O: "Table", Scope: attributes.scope }
    : { O: "List", ListNumbering: attributes.numbering };
}

/** Writes the tree and gives the reference of its root. `parents`: key of page or annotation → its elements. */
export function writeStructure(
  context: PDFContext,
  document: StructureElement,
  parents: ReadonlyMap<number, StructureElement | StructureElement[]>,
): PDFRef {
  const root = context.nextRef();
  const assignRefs = (element: StructureElement): PDFRef => {
    const ref = context.nextRef();
    element.ref = ref;
    for (const kid of element.kids) if (kid instanceof StructureElement) assignRefs(kid);
    return ref;
  };
  assignRefs(document);
  writeElement(context, document, root);
  const nums = [...parents]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, entry]) => [
      key,
      Array.isArray(entry) ? context.register(context.obj(entry.map(refOf))) : refOf(entry),
    ]);
  const parentTree = context.register(context.obj({ Nums: nums }));
  context.assign(
    root,
    context.obj({
      Type: "StructTreeRoot",
      K: [refOf(document)],
      ParentTree: parentTree,
      ParentTreeNextKey: Math.max(-1, ...parents.keys()) + 1,
    }),
  );
  return root;
}

function refOf(element: StructureElement): PDFRef {
  if (!element.ref) throw new Error(`Ein ${element.type} steht nicht im Strukturbaum.`);
  return element.ref;
}

function writeElement(context: PDFContext, element: StructureElement, parent: PDFRef): void {
  const self = refOf(element);
  // Most elements lie on one page: named once, their marks are plain numbers, and the file a third smaller.
  const home = element.kids.find((kid) => !(kid instanceof StructureElement) && "mcid" in kid);
  const page = home && "page" in home ? home.page : undefined;
  const kids = element.kids.map((kid) => {
    if (kid instanceof StructureElement) {
      writeElement(context, kid, self);
      return refOf(kid);
    }
    if ("annotation" in kid) return context.obj({ Type: "OBJR", Pg: kid.page, Obj: kid.annotation });
    return kid.page === page ? kid.mcid : context.obj({ Type: "MCR", Pg: kid.page, MCID: kid.mcid });
  });
  const attributes = element.attributes ? { A: attributesOf(element.attributes) } : {};
  const entry = { Type: "StructElem", S: element.type, P: parent, K: kids, ...attributes };
  context.assign(self, context.obj(page ? { ...entry, Pg: page } : entry));
}
