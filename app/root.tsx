import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { frameOf } from "./access/frame-of.server";
import { PageFrame } from "./components/page-frame";
import { ProblemText } from "./components/problem-text";
import { usePageFocus } from "./components/use-page-focus";
import { usePageContext } from "./http/page-context";
import { problemOf } from "./http/problem";
import { restoreTyped } from "./http/typed-early";
import { styleSheets } from "./styles/style-sheets";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ...styleSheets.map((href) => ({ rel: "stylesheet", href })),
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${problemOf(error).title} – IKZ-Antrag` : "IKZ-Antrag" },
];

/** The frame of every page: who is signed in, and where it may go. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { demo, sourceUrl } = context.settings;
  return { demo, sourceUrl, ...(await frameOf(request, context)) };
}

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, requestId } = usePageContext();
  return (
    <html lang="de" data-request={requestId}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  return (
    <PageFrame
      demo={known?.demo ?? false}
      sourceUrl={known?.sourceUrl}
      nav={known?.nav}
      account={known?.account}
      path={pathname}
    >
      {children}
    </PageFrame>
  );
}

export default function App() {
  usePageFocus();
  useEffect(restoreTyped, []);
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** Also the page for an unknown address. It never shows what went wrong inside, only the id to look it up by. */
export function ErrorBoundary() {
  const problem = problemOf(useRouteError());
  const { requestId, path } = usePageContext();
  // After a change of page inside the browser, the id of the first request would mislead.
  const firstPage = useLocation().pathname === path;
  return (
    <Frame>
      <ProblemText {...problem} requestId={firstPage ? requestId : undefined} />
    </Frame>
  );
}
