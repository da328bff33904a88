import { deflateSync } from "node:zlib";
import { type PDFDocument, PDFName, PDFString } from "pdf-lib";
import { srgbProfile } from "./icc-profile";
import { type FileDescription, PRODUCER, xmp } from "./xmp";

let profile: Buffer | undefined;

/** Everything a reader learns about the file as a whole: metadata, colour space, that it is tagged. */
export function describeFile(doc: PDFDocument, description: FileDescription): void {
  const { context, catalog } = doc;
  doc.setTitle(description.title);
  doc.setSubject(description.subject);
  doc.setAuthor(description.author);
  doc.setProducer(PRODUCER);
  doc.setCreator("IKZ-Antrag");
  doc.setCreationDate(description.date);
  doc.setModificationDate(description.date);
  const metadata = context.stream(Buffer.from(xmp(description), "utf8"), {
    Type: "Metadata",
    Subtype: "XML",
  });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  profile ??= deflateSync(srgbProfile());
  const icc = context.register(context.stream(profile, { N: 3, Filter: "FlateDecode" }));
  const sRgb = PDFString.of("sRGB IEC61966-2.1");
  catalog.set(
    PDFName.of("OutputIntents"),
    context.obj([
      {
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: sRgb,
        Info: sRgb,
        DestOutputProfile: icc,
      },
    ]),
  );
}
