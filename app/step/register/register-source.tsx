import { useRegisterPage } from "./register-context";

const LICENCE = "https://www.govdata.de/dl-de/by-2-0";

/** Whose data the register is, as its licence asks. */
export function RegisterSource() {
  const page = useRegisterPage();
  if (!page) return null;
  return (
    <p className="small muted register-source">
      Gemeindeverzeichnis:{" "}
      <a href={LICENCE} rel="noreferrer">
        {page.attribution}
      </a>
      {!page.complete && ". Die mitgelieferte Liste enthält alle Kreise, aber nur wenige Gemeinden"}.
    </p>
  );
}
