import kern from "@kern-ux/native/dist/kern.min.css?url";
import fonts from "./fonts.css?url";
import own from "./ikz.css?url";

/** In the order in which they have to apply: KERN's rules are unlayered, ours come after them. */
export const styleSheets = [fonts, kern, own];
