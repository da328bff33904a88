import { createContext, useContext } from "react";
import type { RegisterPage } from "./register-page.server";

export type { RegisterPage };

export const RegisterContext = createContext<RegisterPage | null>(null);

/** What the step's page knows of the register. */
export const useRegisterPage = (): RegisterPage | null => useContext(RegisterContext);
