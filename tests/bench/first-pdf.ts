import { applicationPdf } from "~/forms/papers/application/application-pdf";
import { hoexterPaper } from "./hoexter";

// Run in a process of its own: the first PDF it writes, in milliseconds. Loading the modules is counted apart.
const { input, files } = hoexterPaper();
const begin = performance.now();
await applicationPdf(input, files);
console.log(JSON.stringify({ first: performance.now() - begin, process: performance.now() }));
