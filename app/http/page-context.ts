import { createContext, useContext } from "react";

/**
 * What one answer's page knows of its request: the nonce for its scripts (empty in the browser, which
 * hides it) and the id to name when asking for help, which belongs to `path` alone.
 */
export type PageContext = { nonce: string; requestId: string; path: string };

export const PageContextProvider = createContext<PageContext>({ nonce: "", requestId: "", path: "" });
export const usePageContext = () => useContext(PageContextProvider);
