import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, canonicalColumn, registrableDomain, surt, trapSign } from "../../scraper/address.ts";
import { ROOT } from "../../transform/common/workspace.ts";

const SUITE = join(ROOT, "../shared/suites/url/urltestdata.json");

/** Punycode that Node 20's own parser refuses though the suite allows it. */
const UNPARSED = new Set(["http://a.b.c.xn--pokxncvks/", "http://10.0.0.xn--pokxncvks/", "https://xn--/"]);

describe("canonical addresses", () => {
  it.each([
    ["HTTP://WWW.Example.GOV.cn:80/a/../b/?", "http://www.example.gov.cn/b/"],
    ["http://user:secret@www.example.gov.cn/x#top", "http://www.example.gov.cn/x"],
    ["http://www.example.gov.cn/a;jsessionid=0A?b=1", "http://www.example.gov.cn/a?b=1"],
    ["http://www.example.gov.cn/?utm_source=x&id=7&spm=1.2", "http://www.example.gov.cn/?id=7"],
    ["http://www.example.gov.cn./x", "http://www.example.gov.cn/x"],
    ["  http://www.example.gov.cn/政务\n", "http://www.example.gov.cn/%E6%94%BF%E5%8A%A1"],
  ])("%s is %s", (given, expected) => {
    expect(canonical(given)).toBe(expected);
  });

  it("takes no other scheme, no nonsense and nothing endless", () => {
    for (const bad of [
      "ftp://a.cn/",
      "javascript:alert(1)",
      "mailto:a@b.cn",
      "http://",
      "",
      `http://a.cn/${"x".repeat(5000)}`,
    ]) {
      expect(canonical(bad)).toBeNull();
    }
  });

  it("leaves a canonical address as it is", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonical(url);
        if (once !== null) expect(canonical(once)).toBe(once);
      }),
    );
  });

  it("keeps the fragment of a column, because directories name their columns by it", () => {
    expect(canonicalColumn("http://www.example.gov.cn/gkmlpt/index#2811")).toBe(
      "http://www.example.gov.cn/gkmlpt/index#2811",
    );
  });

  it.skipIf(!existsSync(SUITE))("agrees with the URL standard's own cases where they are http addresses", () => {
    interface Case {
      input: string;
      base: string | null;
      href?: string;
      failure?: boolean;
    }
    const cases = (JSON.parse(readFileSync(SUITE, "utf8")) as (Case | string)[]).filter((c) => typeof c !== "string");
    let compared = 0;
    for (const c of cases) {
      const found = canonical(c.input, c.base ?? undefined);
      if (c.failure || !/^https?:/.test(c.href ?? "")) {
        expect(found, c.input).toBeNull();
        continue;
      }
      if (UNPARSED.has(c.href ?? "")) continue;
      const wanted = new URL(c.href ?? "");
      wanted.hash = "";
      wanted.username = "";
      wanted.password = "";
      // A dot at the host's end and a bare question mark are the same page for us.
      const host = wanted.hostname.endsWith(".") ? wanted.hostname.slice(0, -1) : wanted.hostname;
      if (host !== "" && host !== wanted.hostname) wanted.hostname = host;
      if (found !== null) expect(found, c.input).toBe(wanted.href.replace(/\?$/, ""));
      if (found !== null) expect(canonical(found)).toBe(found);
      compared++;
    }
    expect(compared).toBeGreaterThan(200);
  });
});

describe("the domain that politeness is counted by", () => {
  it("is one for all departments of a platform", () => {
    expect(registrableDomain(new URL("http://sthj.nanyang.gov.cn/x"))).toBe("nanyang.gov.cn");
    expect(registrableDomain(new URL("https://www.nanyang.gov.cn/"))).toBe("nanyang.gov.cn");
  });
  it("is the address itself for IP addresses, with the port on this machine", () => {
    expect(registrableDomain(new URL("http://58.40.17.181:38080/"))).toBe("58.40.17.181");
    expect(registrableDomain(new URL("http://127.0.0.1:4000/"))).toBe("127.0.0.1:4000");
  });
});

it("sorts addresses the way CDXJ indexes do", () => {
  expect(surt("http://www.example.gov.cn/A/b?z=1&a=2")).toBe("cn,gov,example)/a/b?a=2&z=1");
  expect(surt("http://127.0.0.1:81/")).toBe("127.0.0.1:81)/");
});

it("knows addresses that look generated without end", () => {
  expect(trapSign("http://a.gov.cn/x/y/x/y/x/y/x/y/")).toContain("repeats");
  expect(trapSign(`http://a.gov.cn/?${Array.from({ length: 30 }, (_, i) => `p${i}=1`).join("&")}`)).toContain(
    "parameters",
  );
  expect(trapSign(`http://a.gov.cn/${Array.from({ length: 30 }, (_, i) => `d${i}`).join("/")}`)).toContain("deep");
  expect(trapSign("http://www.a.gov.cn/zwgk/fdzdgknr/jytabl/202401/t20240102_1.html")).toBeNull();
});
