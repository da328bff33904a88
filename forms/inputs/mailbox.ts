import { cleanLine } from "~/rules/german/clean-text";
import { type InputReading, inputKind, isText, readOne, understood, unread } from "./input-kind";

const LONGEST = 254;
/** Names before and behind the sign may hold umlauts, as addresses of towns do. */
const RIGHT = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/;

/** What a mail program copies around an address: "IT <it@kreis.example>", "it@kreis.example," */
function bare(text: string): string {
  const [, inside = text] = /<([^<>]*)>[,;\s]*$/.exec(text) ?? [];
  return inside
    .replace(/^mailto:/i, "")
    .replace(/[,;\s]+$/, "")
    .trim();
}

function wrong(address: string): string {
  const signs = address.split("@").length - 1;
  if (signs === 0) return "Es fehlt das @.";
  if (/[,;\s]/.test(address)) return "Tragen Sie nur eine Adresse ein, ohne Leerzeichen und Komma.";
  if (signs > 1) return "Das @ steht mehr als einmal darin.";
  if (address.startsWith("@")) return "Vor dem @ fehlt der Name.";
  if (!address.slice(address.indexOf("@")).includes("."))
    return "Nach dem @ fehlt die Endung, zum Beispiel „.de“.";
  return "Schreiben Sie sie wie hauptamt@niestetal.example.";
}

function readMailbox(text: string): InputReading<string> {
  const address = bare(text);
  if (address.length > LONGEST)
    return unread(`Die E-Mail-Adresse ist zu lang (höchstens ${LONGEST} Zeichen).`);
  return RIGHT.test(address)
    ? understood(address)
    : unread(`„${text}“ ist keine E-Mail-Adresse. ${wrong(address)}`);
}

/** An e-mail address, with the capitals it was typed with. */
export const mailboxKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, readMailbox),
  write: (value) => [value],
});
