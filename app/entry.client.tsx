import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { PageContextProvider } from "./page-context";
import { rememberTyped } from "./typed-early";

const requestId = document.documentElement.dataset.request ?? "";

rememberTyped();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageContextProvider.Provider value={{ nonce: "", requestId, path: window.location.pathname }}>
        <RemixBrowser />
      </PageContextProvider.Provider>
    </StrictMode>,
  );
});
