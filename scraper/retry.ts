/**
 * When a server asks to be left alone until, in milliseconds since 1970. `Retry-After` comes in seconds or as a date
 * (RFC 9110, 10.2.3); 0 and what cannot be read count as absent. A date is taken by our clock and by the server's own
 * `Date`, whichever is later: never early.
 */
export function retryAfter(value: string | null, serverDate: string | null, now: number): number | null {
  const text = (value ?? "").trim();
  if (text === "") return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds > 0 ? now + Math.ceil(seconds * 1000) : null;
  const until = Date.parse(text);
  if (!Number.isFinite(until)) return null;
  const theirs = serverDate === null ? Number.NaN : Date.parse(serverDate);
  const bySkew = Number.isFinite(theirs) ? now + (until - theirs) : until;
  const latest = Math.max(until, bySkew);
  return latest > now ? latest : null;
}
