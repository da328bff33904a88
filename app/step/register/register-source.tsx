import { REGISTER_LICENCE } from "~/forms/register/attribution";
import { useRegisterPage } from "./register-context";

/** Whose data the register is, as its licence asks. */
export function RegisterSource() {
  const page = useRegisterPage();
  if (!page) return null;
  return (
    <p className="small muted register-source">
      Gemeindeverzeichnis:{" "}
      <a href={REGISTER_LICENCE} rel="noreferrer">
        {page.attribution}
      </a>
      .
    </p>
  );
}
