const sorted = (values) => values.toSorted((a, b) => a - b);

/** The value below which that share of the others lies. */
export const quantile = (values, share) => {
  const order = sorted(values);
  const at = (order.length - 1) * share;
  const low = order[Math.floor(at)];
  return low + (order[Math.ceil(at)] - low) * (at % 1);
};

export const median = (values) => quantile(values, 0.5);

/** The middle, and the middle half: a few rounds that something else disturbed move neither. */
export const spread = (values) => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/** The median of the slopes between all pairs of points (Theil and Sen): one odd point does not tilt it. */
export const slope = (points) =>
  median(points.flatMap(([x, y], index) => points.slice(index + 1).map(([x2, y2]) => (y2 - y) / (x2 - x))));

/** mulberry32: the same numbers for the same seed. */
export const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};
