export { normaliseFileName, uniqueFileNames } from "./file-name";
export { type Inspection, inspectUpload, MAX_UPLOAD_BYTES } from "./inspect-upload";
