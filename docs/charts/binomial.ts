/** Exact binomial limits, for funnels: no normal approximation, which fails near 0 and 100 %. */

const logFactorials: number[] = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i));
  return logFactorials[n] ?? 0;
}

/** Probability of exactly `k` of `n` at rate `p`. */
export function binomialMass(k: number, n: number, p: number): number {
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  const choose = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** Smallest `k` of `n` whose cumulative probability reaches `q`. */
export function binomialQuantile(q: number, n: number, p: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) {
    sum += binomialMass(k, n, p);
    if (sum >= q) return k;
  }
  return n;
}

/**
 * Limits that a rate over `n` stays within with the given probability where the true rate is `p`, in percent. Between
 * two whole counts the limit is interpolated (Spiegelhalter 2005, "Funnel plots for comparing institutional performance").
 */
export function binomialLimits(n: number, p: number, level: number): [low: number, high: number] {
  const limit = (q: number) => {
    const k = binomialQuantile(q, n, p);
    const mass = binomialMass(k, n, p);
    let below = 0;
    for (let i = 0; i < k; i++) below += binomialMass(i, n, p);
    const excess = mass > 0 ? (below + mass - q) / mass : 0;
    return Math.min(n, Math.max(0, k - Math.min(1, Math.max(0, excess)))) / n;
  };
  return [100 * limit((1 - level) / 2), 100 * limit((1 + level) / 2)];
}
