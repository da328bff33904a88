import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from "pdf-lib";

const KEYS: Record<string, string> = {
  JS: "JavaScript",
  JavaScript: "JavaScript",
  Launch: "Programmstart",
  XFA: "XFA-Formular",
  EmbeddedFiles: "eingebettete Dateien",
  EF: "eingebettete Dateien",
  RichMedia: "Medien",
};
const TYPES: Record<string, string> = {
  JavaScript: "JavaScript",
  Launch: "Programmstart",
  SubmitForm: "Formularversand",
  ImportData: "Datenimport",
  GoToE: "Sprung in andere Dateien",
  GoToR: "Sprung in andere Dateien",
  RichMedia: "Medien",
  Rendition: "Medien",
  Movie: "Medien",
  Sound: "Medien",
  Screen: "Medien",
  "3D": "Medien",
  FileAttachment: "eingebettete Dateien",
};

/**
 * What in the file can act by itself, in German words. Not refused: uploads are only handed out as they
 * came, never shown by us; but whoever reads the case should know.
 */
export function activeContent(doc: PDFDocument): string[] {
  const found = new Set<string>();
  const open: PDFObject[] = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  // Direct objects nest without cycles, so that a list of what is still to be seen is enough.
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFArray) for (const entry of object.asArray()) open.push(entry);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      const byKey = lookUp(KEYS, name);
      if (byKey) found.add(byKey);
      const isType = name === "S" || name === "Subtype";
      const byType = isType && value instanceof PDFName ? lookUp(TYPES, value.decodeText()) : undefined;
      if (byType) found.add(byType);
      open.push(value);
    }
  }
  return [...found].sort((a, b) => a.localeCompare(b, "de"));
}

function lookUp(words: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
