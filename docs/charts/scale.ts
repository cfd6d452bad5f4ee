/** A linear scale from data to pixels. */
export interface Scale {
  (value: number): number;
  domain: readonly [number, number];
  range: readonly [number, number];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const span = domain[1] - domain[0] || 1;
  const scale = (value: number) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0]);
  return Object.assign(scale, { domain, range });
}

/** Round values that divide a domain into about `count` steps of 1, 2 or 5 times a power of ten (as d3-array's ticks). */
export function ticks([low, high]: readonly [number, number], count: number): number[] {
  if (high <= low) return [low];
  const raw = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((m) => raw <= m * power) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Domain from zero, or from a round value below the smallest, to a round value at or above the largest. */
export function domainOf(values: readonly number[], share: boolean): [number, number] {
  if (values.length === 0) return share ? [0, 100] : [0, 1];
  const high = Math.max(...values);
  if (!share) return [0, ticks([0, high * 1.05 || 1], 5).at(-1) === high ? high : high * 1.05 || 1];
  return [0, Math.max(100, high)];
}

/** Pixels to one decimal: charts stay small and are the same on every machine. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);
