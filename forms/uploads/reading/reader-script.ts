/**
 * What the reading thread runs: plain JavaScript as text, since a worker has no loader for TypeScript and no
 * place in the built server. Fonts, scripts and the network are of no use for text and stay off. Without the
 * browser's own unpacking the library unpacks in JavaScript, step by step, where the bounds can stop it.
 */
export const READER = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.DecompressionStream = class { constructor() { throw new Error("off"); } };

/** Lines as they stand; what a column or a table sets apart is kept apart by a space. */
function textOf(items) {
  let text = "";
  for (const item of items) {
    if (typeof item.str !== "string") continue;
    text += item.str;
    if (item.hasEOL) text += "\\n";
  }
  return text.replace(/[ \\t]+/g, " ").trim();
}

async function read() {
  const { bytes, library, mostPages, mostCharacters } = workerData;
  const { getDocument, VerbosityLevel } = await import(library);
  const document = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    disableAutoFetch: true,
  }).promise;
  const pages = [];
  let room = mostCharacters;
  const count = Math.min(document.numPages, mostPages);
  for (let number = 1; number <= count && room > 0; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    const text = textOf(items).slice(0, room);
    room -= text.length;
    pages.push(text);
    page.cleanup();
  }
  return { pages, cut: document.numPages > pages.length || room <= 0 };
}

read().then(
  (answer) => parentPort.postMessage(answer),
  () => parentPort.postMessage("broken"),
);
`;
