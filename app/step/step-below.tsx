import type { ReactNode } from "react";
import type { MissingEntries } from "~/app/case/missing.server";
import type { Below } from "~/forms/fields/field";
import { AddParticipant, type TypedParticipant } from "./add-participant";
import type { StepPage } from "./page/step-page.server";
import { RegisterSource } from "./register/register-source";
import { SavingsPicture } from "./savings-picture";

type BelowProps = {
  page: StepPage;
  missing: MissingEntries;
  locked: boolean;
  refused: Record<string, string>;
  typed: TypedParticipant | undefined;
};

/** The one place that knows what a word in the data of a step stands for. */
const BELOW: Record<Below, (props: BelowProps) => ReactNode> = {
  "savings-picture": ({ missing }) => <SavingsPicture missing={missing} />,
  "add-participant": ({ page, locked, refused, typed }) =>
    page.canAdd && !locked && <AddParticipant errors={refused} typed={typed} />,
  "register-source": () => <RegisterSource />,
};

/** What a step shows below its groups. */
export function StepBelow({ below = [], ...props }: BelowProps & { below: readonly Below[] | undefined }) {
  return below.map((word) => {
    const Shown = BELOW[word];
    return <Shown key={word} {...props} />;
  });
}
