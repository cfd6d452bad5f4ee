import { describe, expect, it } from "vitest";
import { clean } from "../../../transform/text/clean.ts";
import { shifts } from "../../../transform/text/shifted.ts";

const mended = (text: string) => clean(text).text;

describe("bytes that slipped by one", () => {
  it("are put right where the gloss of the torn character tells the byte that was lost", () => {
    expect(mended("提案夠?yàn)榻鉀Q難題提供思路")).toBe("提案夠為解決難題提供思路");
    expect(mended("委員深入?yún)f(xié)商後提出提案")).toBe("委員深入協商後提出提案");
    expect(mended("關于商品房?jī)r(jià)格的提案")).toBe("關于商品房價格的提案");
  });

  it("are put right up to a mark where the gloss reads the last character", () => {
    expect(mended("共有兩項議程，F(xiàn)在進行表決")).toBe("共有兩項議程。現在進行表決");
    expect(mended("提案已轉有關單位督辦?，F(xiàn)將情況通報")).toBe("提案已轉有關單位督辦。現將情況通報");
  });

  it("are put right where one letter between Chinese characters closes them", () => {
    expect(mended("反映了群眾的要求??h政協高度重視提案")).toBe("反映了群眾的要求。縣政協高度重視提案");
  });

  it("are put right as far as they are certain", () => {
    expect(mended("政協某?h委員會收到提案")).toBe("政協某?縣委員會收到提案");
  });

  it("are named as damage, repaired or not", () => {
    expect(clean("提案夠?yàn)榻鉀Q難題提供思路").damage).toEqual(["mojibake"]);
    const unmended = "嚴格執行“三審三?！敝贫?，確保提案質量";
    expect(clean(unmended).damage).toEqual(["mojibake"]);
    expect(mended(unmended)).toBe(unmended);
  });

  it("are none in sound text", () => {
    for (const text of [
      "代表關心什么?記者采訪了A類建議的辦理單位",
      "提案辦得怎樣??A類提案有多少",
      "國(guó)務(wù)院辦公廳通報(bào)(A類)建議辦理情況",
      "滿意嗎?！委員們這樣說",
      "代表建議(B)類20件?答復率(%)是多少",
      "What is a 提案?(shì)",
    ])
      expect({ text, ...shifts(text) }).toEqual({ text, repairs: [], seen: false });
  });

  it("keep the way back for every character", () => {
    const source = "全年夠?yàn)榻鉀Q問題辦理提案52件";
    const cleaned = clean(source);
    const at = cleaned.text.indexOf("52件");
    expect(source.slice(cleaned.origin[at], cleaned.origin[at + 3])).toBe("52件");
    expect(cleaned.origin[cleaned.text.indexOf("為")]).toBe(source.indexOf("?"));
  });

  it("take time linear in the text, whatever it is", () => {
    const long = "夠?yàn)榻鉀".repeat(40_000);
    expect(clean(long).text.length).toBeGreaterThan(0);
  });
});
