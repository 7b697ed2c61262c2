/** Share of the table's scale that int8 keeps. */
const STEPS = 127;

/**
 * Rows of vectors turned onto their `kept` principal axes (Pearson 1901, Jacobi's rotations), so that a short vector
 * keeps most of what tells words apart; scaled to a mean square of 0.09 and rounded to 127 steps of the largest number,
 * as they are shipped. Row 0 is zero: the word that has no vector.
 */
export function commonVectors(
  vectors: Float32Array,
  dimensions: number,
  kept: number,
): { values: Int8Array; scale: number } {
  const rows = vectors.length / dimensions;
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < vectors.length; i += 1)
    mean[i % dimensions] = (mean[i % dimensions] as number) + (vectors[i] as number) / rows;
  const covariance = new Float64Array(dimensions * dimensions);
  const centred = new Float64Array(dimensions);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < dimensions; i += 1)
      centred[i] = (vectors[row * dimensions + i] as number) - (mean[i] as number);
    for (let i = 0; i < dimensions; i += 1) {
      for (let j = 0; j < dimensions; j += 1)
        covariance[i * dimensions + j] =
          (covariance[i * dimensions + j] as number) + (centred[i] as number) * (centred[j] as number);
    }
  }
  const { axes, sizes } = rotate(covariance, dimensions);
  const order = Array.from(sizes.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  const turned = new Float64Array((rows + 1) * kept);
  let square = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let axis = 0; axis < kept; axis += 1) {
      let sum = 0;
      for (let i = 0; i < dimensions; i += 1) {
        const from = (vectors[row * dimensions + i] as number) - (mean[i] as number);
        sum += from * (axes[i * dimensions + (order[axis] as number)] as number);
      }
      turned[(row + 1) * kept + axis] = sum;
      square += sum * sum;
    }
  }
  const factor = 0.3 / Math.sqrt(square / (rows * kept));
  let largest = 0;
  for (const value of turned) largest = Math.max(largest, Math.abs(value * factor));
  const scale = largest / STEPS;
  return { values: Int8Array.from(turned, (value) => Math.round((value * factor) / scale)), scale };
}

/** Eigenvectors (columns) and eigenvalues of a symmetric matrix. */
function rotate(matrix: Float64Array, size: number): { axes: Float64Array; sizes: Float64Array } {
  const axes = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) axes[i * size + i] = 1;
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const off = matrix[p * size + q] as number;
        if (Math.abs(off) < 1e-12) continue;
        const theta = ((matrix[q * size + q] as number) - (matrix[p * size + p] as number)) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cos = 1 / Math.sqrt(t * t + 1);
        const sin = t * cos;
        for (let k = 0; k < size; k += 1) turn(matrix, k * size + p, k * size + q, cos, sin);
        for (let k = 0; k < size; k += 1) turn(matrix, p * size + k, q * size + k, cos, sin);
        for (let k = 0; k < size; k += 1) turn(axes, k * size + p, k * size + q, cos, sin);
      }
    }
  }
  return { axes, sizes: Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number) };
}

function turn(matrix: Float64Array, a: number, b: number, cos: number, sin: number): void {
  const first = matrix[a] as number;
  const second = matrix[b] as number;
  matrix[a] = cos * first - sin * second;
  matrix[b] = sin * first + cos * second;
}
