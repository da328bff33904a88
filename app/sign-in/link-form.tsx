import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { signInPath } from "../addresses/account";
import { withReturn } from "../addresses/return-path";
import { SubmitButton } from "../components/submit-button";
import { TextField } from "../components/text-field";

type Props = { next: string | null; email?: string | undefined; error?: string | undefined };

/** Asks for the address to which the sign-in link goes. */
export function LinkForm({ next, email, error }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error) field.current?.focus();
  }, [error]);
  return (
    <Form method="post" action={withReturn(signInPath, next)} className="flow narrow" noValidate>
      <TextField
        ref={field}
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="Ihre dienstliche Adresse, die beim Betreiber eingetragen ist."
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
        maxLength={254}
        defaultValue={email}
        error={error}
      />
      <div className="actions tight">
        <SubmitButton label="Link zum Anmelden anfordern" busy="Einen Moment …" />
      </div>
    </Form>
  );
}
