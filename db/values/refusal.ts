/** The request is understood and not possible; the message is plain German and may be shown. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
