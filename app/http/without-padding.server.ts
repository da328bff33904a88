import { Transform } from "node:stream";

/**
 * React 18 writes a page in pieces of 2048 bytes. Where a letter of several bytes does not fit at the end of one, the
 * rest of the piece stays zero and is sent. In a field a browser makes U+FFFD of it, which would then be saved: a page
 * never holds a zero byte, so all of them go.
 */
export const withoutPadding = (): Transform =>
  new Transform({
    transform(piece: Buffer, _encoding, done) {
      done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    },
  });
