import { keepTogether } from "~/rules/german/typography";
import type { EndNotice } from "~/rules/programmes/end-notice";

/** One calm notice that the programme runs out or is over. No heading, since it stands above the page's own. */
export function EndNoticeView({ notice }: { notice: EndNotice }) {
  const { phase, title, text, advice } = notice;
  const tone = phase === "over" ? "danger" : "warning";
  const icon = phase === "over" ? "icon-bad" : "icon-warn";
  return (
    <div className={`end-notice ${tone}`} role="note" aria-label={title}>
      <span className={`kern-icon kern-icon--${tone} ${icon}`} aria-hidden="true" />
      <p>
        <span className="strong">{title}.</span> {keepTogether(text)} {keepTogether(advice)}
      </p>
    </div>
  );
}
