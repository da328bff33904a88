import { INTENT } from "~/app/step/form/intent";
import { takeOfferIntent } from "~/app/step/form/offer-intent";
import type { ShownOffer } from "~/app/step/form/shown-offer";
import { offerBeside } from "~/forms/known/known";
import { keepTogether } from "~/rules/german/typography";
import { enterText, focusField } from "../register/enter-text";

type Props = {
  name: string;
  label: string;
  offers: readonly ShownOffer[];
  /** What the field holds now. */
  text: string;
};

/** Below a field: where what it holds is known from; else what is known, and a button that takes it over. */
export function OfferLine({ name, label, offers, text }: Props) {
  const beside = offerBeside(offers, text);
  if (!beside) return null;
  const { offer, same } = beside;
  const known = offers.find((one) => one.text === offer.text);
  const quote = offer.quote && ` („${offer.quote}“)`;
  if (same) return <p className="small muted">{keepTogether(offer.said)}.</p>;
  return (
    <p className="small muted">
      {keepTogether(offer.said)}: <span className="strong">{known?.shown}</span>
      {quote}{" "}
      <button
        className="link-button"
        type="submit"
        name={INTENT}
        value={takeOfferIntent(name, offer.text)}
        aria-label={`Übernehmen: ${label}, ${known?.shown}`}
        onClick={(event) => {
          // With script the text is typed into its field, and saved as everything typed is.
          event.preventDefault();
          const { form } = event.currentTarget;
          enterText(form, name, offer.text);
          // The button goes away with what it offered; who presses it by keyboard goes on at the field.
          focusField(form, name);
        }}
      >
        Übernehmen
      </button>
    </p>
  );
}
