import { describe, expect, it } from "vitest";
import { HttpClient } from "../../scraper/http/client.ts";
import { guardedLookup, isPublicAddress, mayTalkTo, refusal } from "../../scraper/http/guard.ts";
import { tiny } from "./kit.ts";

/** Spellings of addresses that are not of the public internet. */
const SPELLINGS = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0x7F.0x0.0x0.0x1",
  "017700000001",
  "0177.0.0.1",
  "0177.1",
  "127.0.0.1.",
  "127.255.255.254",
  "0",
  "0.0.0.0",
  "0x0",
  "00000000000",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "a.localhost",
  "printer.local",
  "db.internal",
  "router.lan",
  "host.home",
  "x.corp",
  "intranet",
  "10.0.0.1",
  "10.1",
  "0x0a000001",
  "167772161",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "192.168.1",
  "0xc0a80001",
  "3232235521",
  "169.254.169.254",
  "0xa9fea9fe",
  "2852039166",
  "169.254.43518",
  "100.64.0.1",
  "192.0.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:10.0.0.1]",
  "[::127.0.0.1]",
  "[fe80::1]",
  "[fec0::1]",
  "[fc00::1]",
  "[fd12:3456::1]",
  "[ff02::1]",
  "[2001:db8::1]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b::10.0.0.1]",
  "[2002:7f00:1::]",
  "[2001::1]",
  "[100::1]",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "１２７.０.０.１",
  "%31%32%37.0.0.1",
  "user@127.0.0.1",
  "www.example.gov.cn@127.0.0.1",
  "metadata.google.internal",
];

describe("addresses that are not public", () => {
  it("counts at least sixty spellings", () => {
    expect(new Set(SPELLINGS).size).toBeGreaterThanOrEqual(60);
  });

  it.each(SPELLINGS)("%s is refused before anything is asked", async (host) => {
    let resolved = 0;
    const client = new HttpClient({
      userAgent: "test",
      resolve: async () => {
        resolved++;
        return ["127.0.0.1"];
      },
    });
    for (const scheme of ["http", "https"]) {
      const address = `${scheme}://${host}/`;
      if (!URL.canParse(address)) continue;
      expect(refusal(new URL(address), false), address).not.toBeNull();
      const answer = await client.get(address, { deadline: 1000, maxBytes: 1000 });
      expect(answer.failure?.outcome, address).toBe("non_public");
    }
    expect(resolved).toBe(0);
    await client.close();
  });

  it("loopback is reachable in figures only, and only where that is allowed", async () => {
    const { origin } = await tiny({ "/": "hello" });
    const { port } = new URL(origin);
    const allowed = new HttpClient({ userAgent: "test", allowLoopback: true, resolve: async () => ["127.0.0.1"] });
    expect((await allowed.get(`${origin}/`, { deadline: 1000, maxBytes: 1000 })).response?.status).toBe(200);
    const byName = await allowed.get(`http://sample.example.gov.cn:${port}/`, { deadline: 1000, maxBytes: 1000 });
    expect(byName.failure?.outcome).toBe("non_public");
    const strict = new HttpClient({ userAgent: "test" });
    expect((await strict.get(`${origin}/`, { deadline: 1000, maxBytes: 1000 })).failure?.outcome).toBe("non_public");
    await Promise.all([allowed.close(), strict.close()]);
  });

  it("does not ask other services' ports", () => {
    expect(refusal(new URL("http://www.example.gov.cn:25/"), false)).toContain("port 25");
    expect(refusal(new URL("http://www.example.gov.cn:8080/"), false)).toBeNull();
  });
});

describe("names that mean something else by the time of the connection", () => {
  it("a name with any address that is not public is refused whole", async () => {
    const { origin, asked } = await tiny({ "*": "secret" });
    const { port } = new URL(origin);
    for (const addresses of [
      ["127.0.0.1"],
      ["8.8.8.8", "10.0.0.1"],
      ["::1"],
      ["::ffff:127.0.0.1"],
      ["169.254.169.254"],
    ]) {
      const client = new HttpClient({ userAgent: "test", allowLoopback: true, resolve: async () => addresses });
      const answer = await client.get(`http://rebind.example.gov.cn:${port}/`, { deadline: 1000, maxBytes: 1000 });
      expect(answer.failure?.outcome).toBe("non_public");
      await client.close();
    }
    expect(asked).toEqual([]);
  });

  it("the connection gets the very addresses that were judged, so a second answer cannot change them", async () => {
    const answers = [["8.8.8.8"], ["127.0.0.1"]];
    const given = await new Promise((resolve, reject) => {
      guardedLookup(async () => answers.shift() ?? [])("x.example.cn", { all: true }, (error, found) =>
        error ? reject(error) : resolve(found),
      );
    });
    expect(given).toEqual([{ address: "8.8.8.8", family: 4 }]);
  });

  it("the socket's other end is judged once more", () => {
    expect(mayTalkTo("127.0.0.1", false)).toBe(false);
    expect(mayTalkTo("::ffff:10.0.0.1", true)).toBe(false);
    expect(mayTalkTo(undefined, true)).toBe(false);
    expect(mayTalkTo("8.8.8.8", false)).toBe(true);
    expect(mayTalkTo("240e:f7:4f01:c::3", false)).toBe(true);
  });

  it("what a resolver gives that is no address is not public", () => {
    for (const odd of ["", "nonsense", "1.2.3", "fe80::1%eth0", "999.1.1.1"]) expect(isPublicAddress(odd)).toBe(false);
  });

  it("a name that does not resolve ends as dns", async () => {
    const client = new HttpClient({
      userAgent: "test",
      resolve: async () => {
        throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
      },
    });
    const answer = await client.get("http://www.nowhere.gov.cn/", { deadline: 1000, maxBytes: 1000 });
    expect(answer.failure?.outcome).toBe("dns");
    await client.close();
  });
});
