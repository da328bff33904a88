import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { PageContextProvider } from "./http/page-context";
import { rememberTyped } from "./http/typed-early";

const requestId = document.documentElement.dataset.request ?? "";

/**
 * Waits until the data sent with the page is decoded. RemixBrowser throws that promise before it uses any hook.
 * If it were to suspend inside React, a key pressed or a click in that moment would make React give up taking
 * over the page it was sent ("Root did not complete").
 */
async function decodePageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    if (pending instanceof Promise) await pending;
  }
}

rememberTyped();
decodePageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PageContextProvider.Provider value={{ nonce: "", requestId, path: window.location.pathname }}>
          <RemixBrowser />
        </PageContextProvider.Provider>
      </StrictMode>,
    );
  }),
);
