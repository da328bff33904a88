export { normaliseFileName, uniqueFileNames } from "./file-name";
export { type Inspection, inspectUpload, LARGEST_UPLOAD } from "./inspect-upload";
