import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { PageContextProvider } from "./page-context";

const requestId = document.documentElement.dataset.request ?? "";

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
