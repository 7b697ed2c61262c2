/** Beyond this the approximation is flat. */
export const EDGE = 4.9;

/** Hyperbolic tangent by its continued fraction (Lambert 1770) of seventh order: within 0.0002, and the same everywhere. */
export function tanh(x: number): number {
  const bounded = x > EDGE ? EDGE : x < -EDGE ? -EDGE : x;
  const square = bounded * bounded;
  return (
    (bounded * (135_135 + square * (17_325 + square * (378 + square)))) /
    (135_135 + square * (62_370 + square * (3_150 + square * 28)))
  );
}

export function sigmoid(x: number): number {
  return 0.5 + 0.5 * tanh(0.5 * x);
}

/** The same, rounded to single precision at every step as lanes of WebAssembly are. */
export function singleTanh(x: number): number {
  const bounded = Math.fround(Math.max(Math.min(x, Math.fround(EDGE)), Math.fround(-EDGE)));
  const square = Math.fround(bounded * bounded);
  const next = (sum: number, factor: number): number => Math.fround(Math.fround(sum * square) + factor);
  const above = Math.fround(bounded * next(next(next(1, 378), 17_325), 135_135));
  return Math.fround(above / next(next(next(28, 3_150), 62_370), 135_135));
}

export function singleSigmoid(x: number): number {
  return Math.fround(Math.fround(singleTanh(Math.fround(x * 0.5)) * 0.5) + 0.5);
}

/** Slope of the rectifier below zero. */
export const LEAK = 0.1;
