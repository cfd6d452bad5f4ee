/** Exact confidence limits of a binomial share (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934, 404–413). */

const lnFactorials: number[] = [0];

/** ln n!, from a table that grows as it is needed. */
function lnFactorial(n: number): number {
  for (let k = lnFactorials.length; k <= n; k++) lnFactorials.push((lnFactorials[k - 1] ?? 0) + Math.log(k));
  return lnFactorials[n] ?? 0;
}

/** Probability of at most `x` successes in `n` trials of chance `p`, for 0 < p < 1. */
export function atMost(x: number, n: number, p: number): number {
  const ln = lnFactorial(n) - lnFactorial(x) - lnFactorial(n - x) + x * Math.log(p) + (n - x) * Math.log1p(-p);
  const odds = (1 - p) / p;
  let relative = 1;
  let sum = 0;
  for (let k = x; k >= 0 && relative > 1e-17 * sum; k--) {
    sum += relative;
    relative *= (k / (n - k + 1)) * odds;
  }
  return Math.min(1, Math.exp(ln) * sum);
}

const HALVINGS = 60;

/**
 * Upper limit of the share behind `x` of `n`, one-sided: the largest share at which as few as `x` still come up with
 * probability 1 − confidence. Between 0 and 1; for 0 of n it is 1 − (1 − confidence)^(1/n).
 */
export function upperLimit(x: number, n: number, confidence = 0.95): number {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || n < 1 || x > n) {
    throw new RangeError(`No share: ${x} of ${n}`);
  }
  const tail = 1 - confidence;
  if (x === n) return 1;
  if (x === 0) return 1 - tail ** (1 / n);
  let low = x / n;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (atMost(x, n, middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
