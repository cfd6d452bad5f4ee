/** Slices of a deadline: the more, the less of a standstill of our own counts. */
const SLICES = 40;

/**
 * Calls `late` once `ms` milliseconds have passed in which this process could attend to what it waits for; gives a
 * function that calls it off. Where the process itself stood still (a page that was long to parse, a machine that gave
 * it no time) that time is not held against the other side: the deadline runs in slices, each begun when the one before
 * was noticed, and at the end what has already arrived is heard first.
 */
export function deadline(ms: number, late: () => void): () => void {
  let left = SLICES;
  let over = false;
  let timer = setTimeout(slice, ms / SLICES);
  function slice(): void {
    if (--left > 0) timer = setTimeout(slice, ms / SLICES);
    else setImmediate(() => over || late());
  }
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
