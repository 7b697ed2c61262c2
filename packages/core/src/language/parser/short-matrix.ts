/** A matrix of short integers, a step of which is worth `scale`; it is multiplied with inputs made short as well. */
export type ShortMatrix = { w: number; scale: number; bias: number; inner: number; columns: number };

/** Steps of a short integer to either side: 2,047² times 500 inputs stays within 31 bits. */
export const STEPS = 2_047;

export const largestOf = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
