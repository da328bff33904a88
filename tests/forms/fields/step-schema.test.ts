import { expect, test } from "vitest";
import { stepSchema } from "~/forms/fields/step-schema";
import { agreementStep } from "~/forms/steps/agreement";
import { setOf } from "./set-of";

test("the browser's check says at each field what the server would say", () => {
  const schema = stepSchema(agreementStep, setOf("niestetal-complete"));
  const values = {
    agreement: {
      form: "public-law-agreement",
      signedOn: "31.02.2020",
      accessions: [{ participant: "p3", signedOn: "morgen" }],
    },
  };
  const result = schema.safeParse(values);
  expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "agreement.signedOn",
    "agreement.accessions.0.signedOn",
  ]);
  expect(schema.safeParse({ agreement: { signedOn: "28.02.2020" } }).success).toBe(true);
});
