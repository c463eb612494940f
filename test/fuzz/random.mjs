// Chance that can be repeated: all of a document follows from two numbers.

/** A source of chance (sfc32) for one document of one run. */
export function chance(seed, number) {
  let [a, b, c, d] = [seed | 0, number | 0, 0x9e3779b9, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  // Neighbouring numbers begin alike.
  for (let i = 0; i < 15; i++) next();
  /** A whole number from 0 to `below` - 1. */
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    /** Small numbers often, large ones seldom, none above `most`. */
    size: (most) => Math.floor(most ** next()),
    one: (list) => list[below(list.length)],
    maybe: (likelihood) => next() < likelihood,
  };
}
