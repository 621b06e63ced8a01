/** Rows of features with a label each: `rows` is row after row, `labels` 0 or 1, and every row counts `weight` times. */
export interface LabelledRows {
  rows: Float64Array;
  labels: Uint8Array;
  weight: number;
}

export interface LogisticModel {
  intercept: number;
  weights: Float64Array;
}

/**
 * Logistic regression with an L2 penalty on the weights, fitted by Newton's method (iteratively reweighted least squares). No
 * randomness: the same rows give the same model.
 */
export function fitLogistic(
  data: readonly LabelledRows[],
  features: number,
  {penalty = 1, steps = 8}: {penalty?: number; steps?: number} = {}
): LogisticModel {
  const size = features + 1;
  let model: Float64Array = new Float64Array(size);
  model[features] = logOdds(data);
  for (let step = 0; step < steps; ++step) {
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size * size);
    for (const {rows, labels, weight} of data) addRows(rows, labels, weight, model, gradient, curvature);
    for (let f = 0; f < features; ++f) {
      gradient[f]! += penalty * model[f]!;
      curvature[f * size + f]! += penalty;
    }
    model = downhill(data, penalty, model, solve(curvature, gradient));
  }
  return {intercept: model[features]!, weights: model.slice(0, features)};
}

/** The model after a step, which is halved until it lowers the loss: far from the best, whole steps may overshoot. */
function downhill(
  data: readonly LabelledRows[],
  penalty: number,
  model: Float64Array,
  change: Float64Array
): Float64Array {
  const before = loss(data, penalty, model);
  for (let part = 1; part > 1e-3; part /= 2) {
    const next = model.map((weight, f) => weight - part * change[f]!);
    if (loss(data, penalty, next) <= before) return next;
  }
  return model;
}

/** Negative log-likelihood with the penalty. */
function loss(data: readonly LabelledRows[], penalty: number, model: Float64Array): number {
  const features = model.length - 1;
  let sum = 0;
  for (let f = 0; f < features; ++f) sum += (penalty * model[f]! ** 2) / 2;
  for (const {rows, labels, weight} of data)
    for (let row = 0; row < labels.length; ++row) {
      let score = model[features]!;
      for (let f = 0; f < features; ++f) score += model[f]! * rows[row * features + f]!;
      const margin = labels[row] ? score : -score;
      sum += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    }
  return sum;
}

/** Log-odds of the labels: where Newton's method starts, and without features ends. */
function logOdds(data: readonly LabelledRows[]): number {
  let [ones, zeros] = [0, 0];
  for (const {labels, weight} of data)
    for (const label of labels) {
      ones += weight * label;
      zeros += weight * (1 - label);
    }
  return ones && zeros ? Math.log(ones / zeros) : 0;
}

function addRows(
  rows: Float64Array,
  labels: Uint8Array,
  weight: number,
  model: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array
): void {
  const size = model.length;
  const features = size - 1;
  const used: number[] = [];
  const values = new Float64Array(size);
  for (let row = 0; row < labels.length; ++row) {
    used.length = 0;
    let sum = model[features]!;
    for (let f = 0; f < features; ++f) {
      const value = rows[row * features + f]!;
      if (value === 0) continue;
      used.push(f);
      values[f] = value;
      sum += value * model[f]!;
    }
    used.push(features);
    values[features] = 1;
    const p = 1 / (1 + Math.exp(-sum));
    const error = weight * (p - labels[row]!);
    const spread = weight * Math.max(1e-4, p * (1 - p));
    for (const f of used) {
      gradient[f]! += error * values[f]!;
      const part = spread * values[f]!;
      for (const g of used) curvature[f * size + g]! += part * values[g]!;
    }
  }
}

/** Solves `matrix` x = `right` for a symmetric positive matrix: Cholesky's decomposition. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const low = new Float64Array(n * n);
  for (let i = 0; i < n; ++i)
    for (let j = 0; j <= i; ++j) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; ++k) sum -= low[i * n + k]! * low[j * n + k]!;
      low[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / low[j * n + j]!;
    }
  const x = new Float64Array(n);
  for (let i = 0; i < n; ++i) {
    let sum = right[i]!;
    for (let k = 0; k < i; ++k) sum -= low[i * n + k]! * x[k]!;
    x[i] = sum / low[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; --i) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; ++k) sum -= low[k * n + i]! * x[k]!;
    x[i] = sum / low[i * n + i]!;
  }
  return x;
}
