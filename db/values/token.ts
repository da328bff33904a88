import { createHash, randomBytes, randomUUID } from "node:crypto";

/** A random id that cannot be guessed: whoever tries addresses finds nothing. */
export function newId(): string {
  return randomUUID();
}

/** 256 random bits for links and cookies; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
