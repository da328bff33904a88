import { SIGN_IN_MINUTES } from "~/db/people/periods";
import { issueSignInToken } from "~/db/people/sign-in";
import { signInLinkPath } from "../../addresses/account";
import { type Command, CommandRefusal } from "../command/command";
import { readWords } from "../command/options";
import { knownPerson } from "./known";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const USAGE = "ikz sign-in-link ADRESSE [--database DATEI]";

/** For the operator when mail fails; whoever holds the link is that person, so it is handed over in person. */
export const signInLinkCommand: Command = {
  name: "sign-in-link",
  usage: USAGE,
  summary: "gibt einen Link zum Anmelden aus, wenn die Mail nicht ankommt",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, USAGE);
    const [email, ...others] = options.words;
    if (email === undefined || others.length > 0) {
      throw new CommandRefusal(["Nennen Sie genau eine E-Mail-Adresse.", `Aufruf: ${USAGE}`]);
    }
    const origin = terminal.environment.ORIGIN?.trim();
    if (!origin)
      throw new CommandRefusal(["Die Einstellung ORIGIN fehlt, zum Beispiel https://ikz.example."]);
    const token = await withDatabase(options, terminal, async (db) => {
      const person = await knownPerson(db, email);
      return issueSignInToken(db, { email: person.email, now: terminal.now, minutes: SIGN_IN_MINUTES });
    });
    if (token === null) throw new RangeError(`Nobody has the address ${email}`);
    terminal.out(`${origin}${signInLinkPath(token)}\n`);
    terminal.err(`Der Link gilt ${SIGN_IN_MINUTES} Minuten und nur einmal. Geben Sie ihn nur ${email}.`);
    return 0;
  },
};
