import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, placeOf, type Told } from "../../../transform/regions/place.ts";
import { allRegions, type Region } from "../../../transform/regions/regions.ts";
import { clean } from "../../../transform/text/clean.ts";

const STRINGS = "../shared/suites/strings/blns.json";

function place(text: string, more: Partial<Told> = {}): Place {
  const [title = ""] = text.split("\n");
  return placeOf({
    title: text.includes("\n") ? clean(title).reading : "",
    publisher: "",
    siteName: "",
    reading: clean(text).reading,
    year: null,
    url: null,
    siteCode: null,
    filings: [],
    ...more,
  });
}
const where = (text: string, more: Partial<Told> = {}) => {
  const { region, code } = place(text, more);
  return [region, code];
};

/** What a place is called in its own reports: 沁阳市 市, 昌吉回族自治州 州. */
function kind(name: string): string {
  if (name.endsWith("自治区")) return "自治区";
  return name.endsWith("地区") ? "地区" : name.slice(-1);
}

const report = (name: string, k: string) =>
  `${name}人民政府关于${k}十七届人大二次会议代表建议办理情况的报告\n${k}人大常委会:\n受${k}人民政府委托,现报告代表建议的办理情况。` +
  `2023年,${k}政府共承办代表建议86件,分别交由23个部门承办,均已办结并答复代表。`;

const MAINLAND = allRegions().filter((r) => r.valid_to === null && !/特别行政区|台湾省/.test(r.name));
const count = new Map<string, number>();
for (const { name } of MAINLAND) count.set(name, (count.get(name) ?? 0) + 1);

describe("the place reported on", () => {
  it("is found for every division there is, its code where no other bears the name", () => {
    const wrong = MAINLAND.filter((r) => {
      const found = place(report(r.name, kind(r.name)), { year: 2024 });
      return found.region !== r.name || found.code !== (count.get(r.name) === 1 ? r.code : null);
    });
    expect(MAINLAND.length).toBeGreaterThan(3000);
    expect(wrong.map((r) => r.name)).toEqual([]);
  });

  it("is found as well in traditional characters", () => {
    const sample = MAINLAND.filter((r, i) => i % 5 === 0 && count.get(r.name) === 1);
    const hant = (r: Region) =>
      report(r.name_hant, kind(r.name)).replaceAll("县", "縣").replaceAll("区", "區").replaceAll("届", "屆");
    const wrong = sample.filter((r) => place(hant(r), { year: 2024 }).code !== r.code);
    expect(wrong.map((r) => r.name)).toEqual([]);
  });

  it("is settled for names that several bear by the place above them", () => {
    expect(where(report("朝阳区", "区"))).toEqual(["朝阳区", null]);
    expect(where(report("北京市朝阳区", "区"))).toEqual(["朝阳区", "110105"]);
    expect(where(report("长春市朝阳区", "区"))).toEqual(["朝阳区", "220104"]);
    const named = `${report("鼓楼区", "区")}此外还办理了徐州市人大代表建议3件。`;
    expect(where(named)).toEqual(["鼓楼区", "320302"]);
    expect(where(report("鼓楼区", "区"), { url: "http://www.gulou.gov.cn/x" })).toEqual(["鼓楼区", null]);
    expect(where(report("鼓楼区", "区"), { siteCode: "3501020001" })).toEqual(["鼓楼区", "350102"]);
  });

  it("is the one that bore the name in the year of the report", () => {
    expect(where(report("香格里拉县", "县"), { year: 2011 })).toEqual(["香格里拉县", "533421"]);
    expect(where(report("香格里拉市", "市"), { year: 2020 })).toEqual(["香格里拉市", "533401"]);
    const short = "为建设美丽璧山,县政府共承办县十六届人大二次会议代表建议42件,已全部办结。";
    expect(where(short, { year: 2012 })).toEqual(["璧山县", "500227"]);
    expect(where(short.replaceAll("县", "区"), { year: 2020 })).toEqual(["璧山区", "500120"]);
  });

  it.each([
    [
      "its own bodies before the places above and inside it",
      "甘肃省陇南市成县人大常委会:县政府共办理县十九届人大一次会议代表建议61件,其中城关镇、抛沙镇各2件。成县人民政府。",
      "成县",
    ],
    [
      "the conference's name in full",
      "政协第十三届绛县委员会第五次会议收到提案134件,立案129件,县政协交由县政府办理。",
      "绛县",
    ],
    [
      "a name without its kind where the bodies tell the kind",
      "市五届人大一次会议以来,市人大代表提出建议605件。要为建设幸福吕梁多提建议。",
      "吕梁市",
    ],
    [
      "an autonomous place as it is spoken of",
      "海北州人大常委会听取了州十五届人大二次会议代表建议办理情况的报告,州政府共承办71件。",
      "海北藏族自治州",
    ],
    [
      "its counties and districts",
      "市政府共承办代表建议245件,雨湖区、岳塘区、湘潭县和韶山市政府承办其中的63件。",
      "湘潭市",
    ],
    [
      "a province by its cities",
      "省政协共收到提案862件,武汉市、黄石市、襄阳市和孝感市政府承办其中的百余件。",
      "湖北省",
    ],
    ["the paper that reports it", "【桂林日报讯】市政府系统今年办理代表建议71件、政协提案256件。", "桂林市"],
  ])("is told by %s", (_, text, region) => {
    expect(place(text, { year: 2023 }).region).toBe(region);
  });

  it("is told by the address, the site's code or filing numbers where the text names none", () => {
    const bare = "2023年,市政府共办理市八届人大三次会议代表建议57件,已全部答复代表。";
    expect(place(bare)).toEqual({ region: null, code: null, level: null });
    const qinyang = { region: "沁阳市", code: "410882", level: "county" };
    expect(place(bare, { url: "http://www.qinyang.gov.cn/2023/11-23/2902344.html" })).toEqual(qinyang);
    expect(place(bare, { siteCode: "4108820001" })).toEqual(qinyang);
    expect(place(bare, { filings: ["410882"] })).toEqual(qinyang);
    expect(place(`${bare}\n豫公网安备 41088202000001号`)).toEqual(qinyang);
  });

  it("stands on the level that its districts or townships tell, a city alone on none", () => {
    const city = "2023年,市政府共办理市八届人大三次会议代表建议57件,";
    expect(place(`${city}交由各县区和市直部门办理。`).level).toBe("prefecture");
    expect(place(`${city}交由各乡镇和市直部门办理。`).level).toBe("county");
    expect(place(`${city}已全部答复代表。`).level).toBeNull();
    expect(place("县政府办公室公开年度报告,县里的热线办结率100%。").level).toBe("county");
  });

  it("is one place though its name is printed with its kind and without it", () => {
    const text = "婺城区政协二届三次会议的提案已办理完毕。此外,区政协二届三次会议27件转为来信。看婺城新闻";
    expect(place(text).region).toBe("婺城区");
    expect(place("苏州市政协十五届一次会议以来收到提案497件。省政协考察组昨天来苏州。").region).toBe("苏州市");
  });

  it("is no township for the 乡 in 城乡", () => {
    const text = "张店区住房和城乡建设局2021年收到区人大代表建议11条,区政协提案5条。";
    expect(place(text)).toEqual({ region: "张店区", code: "370303", level: "county" });
  });

  it("is not the address's where the text names another place or another kind of body", () => {
    const url = "http://www.xuancheng.gov.cn/News/show/1057969.html";
    expect(place("泾县人大常委会交办县十七届人大三次会议代表建议90件,县政府全部办结。", { url }).region).toBe("泾县");
    expect(place("县政府共承办县十七届人大三次会议代表建议90件,已全部办结。", { url })).toEqual({
      region: null,
      code: null,
      level: "county",
    });
  });

  it("is nothing rather than a guess where two places speak alike", () => {
    expect(place("洛阳市人大和开封市人大交流了代表建议办理工作。").region).toBeNull();
    expect(place("苏州", { url: "http://www.suzhou.gov.cn/1.html" }).region).not.toBe("宿州市");
  });

  it.each([
    ["和 before a county", "人大代表和县政协委员提出的建议、提案共115件,县政府已全部办结。"],
    ["召开 before a county", "会议召开县政府常务会,专题研究县十七届人大代表建议办理工作。"],
    ["比如", "比如县环卫所办理的县十二届人大代表建议11件。"],
    [
      "资金安排, 交通道路, 惠民, 大兴调查",
      "县政府落实资金安排,改善交通道路,办好惠民实事,大兴调查研究,办结县人大代表建议78件。",
    ],
    ["全州 for a whole prefecture", "全州352名州人大代表提出建议295件,州政府已全部答复。"],
    ["a place that somebody went to learn from", "市政府组织承办单位赴杭州市考察学习后,办结市人大代表建议57件。"],
  ])("is not made of words that only look like a name: %s", (_, text) => {
    expect(place(text).region).toBeNull();
  });

  it("is a township by its name, without a code, and nothing where the name is masked", () => {
    const township = (name: string) => `${name}第十六届人大一次会议收到镇人大代表建议18件,镇政府已全部办结。`;
    expect(place(township("芦阳镇"))).toEqual({ region: "芦阳镇", code: null, level: "township" });
    expect(place(`我镇高度重视。${township("沁阳市西向镇")}`)).toEqual({
      region: "西向镇",
      code: null,
      level: "township",
    });
    expect(place(township("xx镇"))).toEqual({ region: null, code: null, level: "township" });
    expect(place(township("镇"))).toEqual({ region: null, code: null, level: "township" });
    expect(place(`人民政府关于${township("镇")}`)).toEqual({ region: null, code: null, level: "township" });
  });

  it("is the nation where its own session is reported, and a city of Taiwan without a code", () => {
    expect(place("全国政协十四届三次会议共收到提案5890件,立案5002件。")).toEqual({
      region: "全国",
      code: null,
      level: "national",
    });
    expect(place("提案被全国政协采用5篇。").region).toBeNull();
    expect(place("臺北市議會第十四屆定期大會議員提案358案。")).toEqual({
      region: "台北市",
      code: null,
      level: "prefecture",
    });
  });

  it.each([
    ["省政府共办理省十四届人大代表建议547件。", "province"],
    ["自治区政协十二届一次会议提案594件,自治区人民政府全部办结。", "province"],
    ["州政府共承办州十四届人大代表建议69件。", "prefecture"],
    ["市政府系统共收到市人大代表建议1267件,由各县(市、区)和部门办理。", "prefecture"],
    ["市政府共承办市人大代表建议267件,由各乡镇人民政府、街道办事处和部门办理。", "county"],
    ["县十七届人大二次会议代表建议86件由县政府承办。", "county"],
    ["区政府共承办区人大代表建议64件。", "county"],
    ["旗人大常委会交办旗十六届人大代表建议49件。", "county"],
    ["乡人大主席团交办乡十八届人大代表建议9件,乡政府已办结。", "township"],
    ["所提建议均已办结。", null],
  ])("has a level even where its name is unknown: %s", (text, level) => {
    expect(place(text)).toEqual({ region: null, code: null, level });
  });

  it("reads any text, address and code without throwing, in time linear in the text", () => {
    const naughty: string[] = existsSync(STRINGS) ? JSON.parse(readFileSync(STRINGS, "utf8")) : ["\ud800", "\u0000"];
    const names = fc.constantFrom(...MAINLAND.map((r) => r.name), "市政府", "县人大", "和", "共和", "镇", "。", "\n");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...naughty),
      fc.array(names, { maxLength: 50 }).map((n) => n.join("")),
    );
    fc.assert(
      fc.property(text, fc.option(fc.string()), fc.option(fc.string()), (reading, url, siteCode) => {
        const found = place(reading, { url, siteCode, filings: [reading.slice(0, 6)] });
        if (found.code !== null)
          expect(allRegions().some((r) => r.code === found.code && r.name === found.region)).toBe(true);
      }),
    );
    const begun = performance.now();
    place(
      MAINLAND.map((r) => r.name)
        .join("")
        .repeat(50),
    );
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
