import { useLocation } from "@remix-run/react";
import { keepTogether } from "~/rules/german/typography";
import { leadsElsewhere } from "./leads-elsewhere";

export type NoticeLineProps = {
  tone: "info" | "success" | "warning" | "danger";
  title: string;
  text: string;
  /** Where the reader does something about it; left out on that very page. */
  link?: { href: string; label: string } | null;
};

const ICONS = { info: "icon-info", success: "icon-met", warning: "icon-warn", danger: "icon-bad" } as const;

function NoticeLink({ href, label }: NonNullable<NoticeLineProps["link"]>) {
  const { pathname } = useLocation();
  if (!leadsElsewhere(href, pathname)) return null;
  return (
    <>
      {" "}
      <a href={href}>{label}</a>
    </>
  );
}

/** One calm notice in a line. No heading, since it stands above the page's own. */
export function NoticeLine({ tone, title, text, link = null }: NoticeLineProps) {
  return (
    <div className={`end-notice ${tone}`} role="note" aria-label={title}>
      <span className={`kern-icon kern-icon--${tone} ${ICONS[tone]}`} aria-hidden="true" />
      <p>
        <span className="strong">{title}.</span> {keepTogether(text)}
        {link && <NoticeLink {...link} />}
      </p>
    </div>
  );
}
