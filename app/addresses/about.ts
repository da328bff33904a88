/** Where RFC 9116 has programs look for how to report a weakness. */
export const SECURITY_TXT = "/.well-known/security.txt";
