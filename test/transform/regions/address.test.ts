import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hintsOf, placesOfHost } from "../../../transform/regions/address.ts";
import { allRegions } from "../../../transform/regions/regions.ts";

const names = (host: string) => placesOfHost(host).map((r) => r.name);

describe("the place that a government host stands for", () => {
  it.each([
    ["www.qinyang.gov.cn", "沁阳市"],
    ["www.lushixian.gov.cn", "卢氏县"],
    ["sthj.nanyang.gov.cn", "南阳市"],
    ["www.hfyaohai.gov.cn", "瑶海区"],
    ["www.cqnc.gov.cn", "南川区"],
    ["lysrd.henanrd.gov.cn", "洛阳市"],
    ["rd.xuancheng.gov.cn", "宣城市"],
    ["yuan.gov.cn", "裕安区"],
    ["www.lvliang.gov.cn", "吕梁市"],
  ])("%s: %s", (host, name) => {
    expect(names(host)).toContain(name);
  });

  it("is several where a reading has several, and nobody's pick", () => {
    expect(names("www.suzhou.gov.cn").toSorted()).toEqual(["宿州市", "肃州区", "苏州市"]);
    expect(names("www.yulin.gov.cn")).toEqual(expect.arrayContaining(["玉林市", "榆林市"]));
  });

  it("is none for initials alone, for other hosts and for what is no host", () => {
    for (const host of ["www.xa.gov.cn", "www.gov.cn", "qinyang.example.com", "gov.cn", "", "..gov.cn", "123.gov.cn"])
      expect([host, names(host)]).toEqual([host, []]);
  });

  it("is among those of the reading of every division that exists", () => {
    const current = allRegions().filter((r) => r.valid_to === null);
    const host = (reading: string) => reading.toLowerCase().replaceAll("'", "").replaceAll("ü", "v");
    const missed = current.filter((r) => !names(`www.${host(r.pinyin)}.gov.cn`).includes(r.name));
    expect(missed.map((r) => r.name)).toEqual([]);
  });

  it("never throws, whatever the host", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.stringMatching(/^[a-z.]{1,60}\.gov\.cn$/)), (host) => {
        expect(Array.isArray(placesOfHost(host))).toBe(true);
      }),
    );
  });
});

describe("other pointers to a place", () => {
  const none = { url: null, siteCode: null, filings: [], reading: "" };
  const points = (more: Partial<Parameters<typeof hintsOf>[0]>) =>
    hintsOf({ ...none, ...more }).map((hint) => hint.region.name);

  it("reads the site's code, and filing numbers of the page and at the text's foot with the city above", () => {
    expect(points({ siteCode: "4108820001" })).toEqual(["沁阳市"]);
    expect(points({ filings: ["500103"] })).toEqual(["渝中区", "重庆市"]);
    expect(points({ reading: "正文。\n豫公网安备 41900102000001号" })).toEqual(["济源市"]);
  });

  it("reads nothing from codes that no place has", () => {
    expect(points({ siteCode: "9999990001", filings: ["000000", "bm0001"], url: "not an address" })).toEqual([]);
  });
});
