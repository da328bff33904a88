/** Sent with a save by script: which look at a page it comes from and the how-manyeth it is, "<id> <number>". */
export const ORIGIN = "blick";

type Origin = { id: string; number: number };

const LOOK = /^([\w-]{1,64})(?: (\d{1,9}))?$/;

function originOf(text: string | null): Origin | null {
  const [, id, number] = LOOK.exec(text ?? "") ?? [];
  return id === undefined
    ? null
    : { id, number: number === undefined ? Number.POSITIVE_INFINITY : Number(number) };
}

/** `isOwn` tells whether a stored save was made earlier by the same hand, as its mark says. */
export type SaveOrigin = { mark: string | undefined; isOwn: (mark: string | null) => boolean };

/** The first is this save itself; looks named besides it are earlier ones whose texts it took over. */
export function readOrigin(looks: readonly string[]): SaveOrigin {
  const given = looks.flatMap((text) => originOf(text) ?? []);
  return {
    mark: given.length > 0 ? looks[0] : undefined,
    isOwn: (mark) => {
      const stored = originOf(mark);
      return stored !== null && given.some(({ id, number }) => id === stored.id && stored.number < number);
    },
  };
}
