export { type PdfAttachment, type PdfOptions, type WrittenPdf, writePdf } from "./write-pdf";
