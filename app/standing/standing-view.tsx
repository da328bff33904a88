import { useLocation } from "@remix-run/react";
import { Alert } from "~/app/components/alert";
import { leadsElsewhere } from "~/app/components/leads-elsewhere";
import { LinkButton } from "~/app/components/link-button";
import { ToneBadge } from "~/app/components/verdict-badge";
import { isQuiet } from "./headline";
import type { CaseStanding, Wish } from "./standing";
import { Undispatched } from "./undispatched";

function WishLine({ wish: { label, text, state, due, steps } }: { wish: Wish }) {
  const [first, ...others] = steps;
  return (
    <li className="flow-1">
      <p>
        {first && others.length === 0 ? (
          <a href={first.href}>{label}</a>
        ) : (
          <span className="strong">{label}</span>
        )}{" "}
        <ToneBadge tone={state.tone} word={state.words} /> {due && <span className="small">{due}</span>}
      </p>
      <p className="typed breakable">„{text}“</p>
      {others.length > 0 && (
        <p className="small">
          {state.tone === "success" ? "Ihr Teil:" : "Ändern in:"}{" "}
          {steps.map((step, position) => (
            <span key={step.href}>
              {position > 0 && " · "}
              <a href={step.href} aria-label={`${step.label}, ${label}`}>
                {step.label}
              </a>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/**
 * On a step where one answers: what is asked for again. `named`: here; else of a part that stands here too, and of which
 * nothing says on which of its steps.
 */
export function WishesHere({ wishes, named }: { wishes: readonly Wish[]; named: boolean }) {
  if (wishes.length === 0) return null;
  const open = wishes.some(({ state }) => state.tone === "warning");
  const asking = named ? "Das wird hier nachgefordert" : "Das wird zu diesem Teil nachgefordert";
  const done = named ? "Hier ist geändert" : "Zu diesem Teil ist geändert";
  return (
    <Alert tone={open ? "warning" : "info"} title={open ? asking : `${done}, was nachgefordert wird`}>
      <Wishes wishes={wishes} />
    </Alert>
  );
}

/** What is asked for again, each in the words of the authority with the way to its step. */
function Wishes({ wishes }: { wishes: readonly Wish[] }) {
  if (wishes.length === 0) return null;
  return (
    <ol className="flow-1">
      {wishes.map((wish) => (
        <WishLine key={wish.id} wish={wish} />
      ))}
    </ol>
  );
}

function Links({ links }: Pick<CaseStanding, "links">) {
  const { pathname } = useLocation();
  const [first, ...others] = links.filter(({ href }) => leadsElsewhere(href, pathname));
  if (!first) return null;
  return (
    <p className="actions tight">
      <LinkButton kind="primary" href={first.href} label={first.label} />
      {others.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </p>
  );
}

function One({ standing }: { standing: CaseStanding }) {
  const { tone, title, text, quote, wishes, links, dispatch } = standing;
  if (dispatch) return <Undispatched {...dispatch} />;
  if (isQuiet(standing)) {
    return (
      <p className="lead">
        <span className="strong">{title}.</span> {text.join(" ")}
      </p>
    );
  }
  return (
    <Alert tone={tone} title={title}>
      {text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {quote && <p className="typed breakable">„{quote}“</p>}
      <Wishes wishes={wishes} />
      <Links links={links} />
    </Alert>
  );
}

/** All that is so of a case, the first first. */
export const Standings = ({ standings }: { standings: readonly CaseStanding[] }) =>
  standings.map((standing) => <One key={standing.kind} standing={standing} />);
