import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Resolves a name to all of its addresses; injectable so that tests can rebind names. */
export type Resolve = (hostname: string) => Promise<string[]>;

/** An address that the crawler must not ask: thrown inside the connection, ends as the outcome `non_public`. */
export class NonPublicError extends Error {
  readonly code = "HUIYIN_NON_PUBLIC";
}

const LOCAL_NAMES = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "onion", "arpa"];

/**
 * Whether an IP address is one of the public internet. IPv4 in IPv6 clothing is
 * judged by the address inside; translation and tunnel prefixes (NAT64, 6to4, Teredo) are refused whole.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.startsWith("[") ? address.slice(1, -1) : address;
  // Only the plain spellings: a short or octal form means different things to different readers.
  if (isIP(bare) === 0 || bare.includes("%")) return false;
  const ip = ipaddr.process(bare);
  if (ip.range() !== "unicast") return false;
  // IPv6 gives out only 2000::/3 to the public internet; ipaddr.js calls all that is unnamed "unicast".
  return ip.kind() === "ipv4" || ((ip as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

const isLoopbackAddress = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === "loopback";

/** A word on why an address may not be asked, judged by its text alone; null where the text is no reason. */
export function refusal(url: URL, allowLoopback: boolean): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return `the scheme ${url.protocol} is not http`;
  const host = url.hostname;
  const bare = host.startsWith("[") ? host.slice(1, -1) : host;
  // The URL standard has already made one plain spelling of all that mean an address in figures.
  if (isIP(bare) !== 0) {
    if (isPublicAddress(bare)) return portRefusal(url);
    if (allowLoopback && isLoopbackAddress(bare)) return null;
    return `${bare} is not a public address`;
  }
  const name = host.endsWith(".") ? host.slice(0, -1) : host;
  const last = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (!name.includes(".") || LOCAL_NAMES.includes(last)) return `${host} is a local name`;
  return portRefusal(url);
}

/** Other services' ports are not asked: 80, 443 and those that need no privilege are. */
function portRefusal(url: URL): string | null {
  const port = url.port === "" ? 80 : Number(url.port);
  return port === 80 || port === 443 || port >= 1024 ? null : `port ${port} is not one of the web`;
}

/** Whether the connected socket's other end may be talked to. */
export function mayTalkTo(remote: string | undefined, allowLoopback: boolean): boolean {
  if (remote === undefined) return false;
  return isPublicAddress(remote) || (allowLoopback && isLoopbackAddress(remote));
}

export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found.map((a) => a.address));
    });
  });

/**
 * A `lookup` for sockets that gives only addresses it has judged itself, so that the name cannot mean another by the
 * time of the connection. A name with any non-public address is refused whole. Loopback is never reached by a name.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    const fail = (error: Error) => callback(error as NodeJS.ErrnoException, "", 0);
    resolve(hostname).then((addresses) => {
      const bad = addresses.find((a) => !isPublicAddress(a));
      if (bad !== undefined) return fail(new NonPublicError(`${hostname} resolves to ${bad}`));
      const family = (a: string) => (a.includes(":") ? 6 : 4);
      const wanted = addresses.filter(
        (a) =>
          !options.family || options.family === "IPv4" || options.family === "IPv6" || family(a) === options.family,
      );
      const first = wanted[0];
      if (first === undefined)
        return fail(Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" }));
      if (options.all)
        callback(
          null,
          wanted.map((address) => ({ address, family: family(address) })),
        );
      else callback(null, first, family(first));
    }, fail);
  };
}
