/** Sparse rows: row i has values[p] at columns[p] for p from starts[i] to starts[i + 1]. */
export type Rows = { starts: Uint32Array; columns: Uint32Array; values: Float32Array; count: number; width: number };

export type Task = { labels: Float32Array; weights: Float32Array };
/** Coefficients with the bias at the end. */
export type Coefficients = Float64Array;

const MEMORY = 8;
const ARMIJO = 1e-4;
/** The loss of an iteration that gains less than this share of itself is good enough. */
const TOLERANCE = 2e-6;
const MOST_STEPS = 15;

/**
 * Logistic regression with an L2 penalty (none on the bias), fitted by L-BFGS (Liu and Nocedal 1989) with backtracking.
 * Deterministic. A row whose weight is 0 is left out.
 */
export function fitLogistic(
  rows: Rows,
  { labels, weights }: Task,
  { penalty, iterations }: { penalty: number; iterations: number },
): Coefficients {
  const { starts, columns, values, width } = rows;
  const loss = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let sum = 0;
    for (let row = 0; row < rows.count; row += 1) {
      const weight = weights[row] as number;
      if (weight === 0) continue;
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      let logit = point[width] as number;
      for (let at = from; at < to; at += 1) logit += (point[columns[at] as number] as number) * (values[at] as number);
      const label = labels[row] as number;
      sum += weight * (Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit))));
      const error = weight * (1 / (1 + Math.exp(-logit)) - label);
      for (let at = from; at < to; at += 1) {
        const column = columns[at] as number;
        gradient[column] = (gradient[column] as number) + error * (values[at] as number);
      }
      gradient[width] = (gradient[width] as number) + error;
    }
    for (let column = 0; column < width; column += 1) {
      const value = point[column] as number;
      sum += 0.5 * penalty * value * value;
      gradient[column] = (gradient[column] as number) + penalty * value;
    }
    return sum;
  };
  return minimise(loss, width + 1, iterations);
}

function minimise(
  loss: (point: Float64Array, gradient: Float64Array) => number,
  size: number,
  iterations: number,
): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = loss(point, gradient);
  const history: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const direction = descent(gradient, history);
    const slope = -dot(gradient, direction);
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = value;
    let length = 1;
    let found = false;
    for (let step = 0; step < MOST_STEPS && !found; step += 1, length /= 2) {
      for (let at = 0; at < size; at += 1) next[at] = (point[at] as number) - length * (direction[at] as number);
      nextValue = loss(next, nextGradient);
      found = nextValue <= value + ARMIJO * length * slope;
    }
    if (!found) break;
    const step = next.map((now, at) => now - (point[at] as number));
    const change = nextGradient.map((now, at) => now - (gradient[at] as number));
    const curvature = dot(step, change);
    if (curvature > 1e-12) history.push({ step, change, rho: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    const gain = (value - nextValue) / Math.max(1, Math.abs(value));
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < TOLERANCE) break;
  }
  return point;
}

/** The two-loop recursion: the inverse Hessian's estimate times the gradient. */
function descent(
  gradient: Float64Array,
  history: { step: Float64Array; change: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.slice();
  const alphas: number[] = [];
  for (let k = history.length - 1; k >= 0; k -= 1) {
    const { step, change, rho } = history[k] as (typeof history)[number];
    const alpha = rho * dot(step, direction);
    alphas[k] = alpha;
    add(direction, change, -alpha);
  }
  const last = history.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
      : dot(last.step, last.change) / dot(last.change, last.change);
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] as number) * scale;
  for (const [k, { step, change, rho }] of history.entries()) {
    const beta = rho * dot(change, direction);
    add(direction, step, (alphas[k] ?? 0) - beta);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + times * (from[at] as number);
}
