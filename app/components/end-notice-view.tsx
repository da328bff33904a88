import type { EndNotice } from "~/rules/programmes/end-notice";
import { NoticeLine, type NoticeLineProps } from "./notice-line";

type Props = {
  notice: EndNotice;
  /** Where the application is made as a precaution too; only for who fills in that step. */
  precaution?: NoticeLineProps["link"];
};

/** That the programme runs out, that it is not sure whether it still applies, or that it is over. */
export function EndNoticeView({ notice, precaution = null }: Props) {
  const { phase, title, text, advice } = notice;
  const tone = phase === "over" ? "danger" : "warning";
  return <NoticeLine tone={tone} title={title} text={`${text} ${advice}`} link={precaution} />;
}
