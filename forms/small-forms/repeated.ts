import { z } from "zod";

type Repeated<Place, Values> = {
  places: readonly Place[];
  /** The names within one place, and what they are called in the form: "betrag" → "rate.0.betrag". */
  inputs: readonly string[];
  nameOf: (place: Place, input: string) => string;
  form: (place: Place) => z.ZodType<Values>;
};

/** The same few inputs at several places of one form, read place by place. */
export const repeated = <Place, Values>({ places, inputs, nameOf, form }: Repeated<Place, Values>) =>
  z.record(z.string(), z.string()).transform((typed, context): Values[] =>
    places.flatMap((place) => {
      const own = Object.fromEntries(inputs.map((input) => [input, typed[nameOf(place, input)]]));
      const read = form(place).safeParse(own);
      if (read.success) return [read.data];
      for (const { path, message } of read.error.issues) {
        context.addIssue({ code: "custom", path: [nameOf(place, String(path[0] ?? ""))], message });
      }
      return [];
    }),
  );
