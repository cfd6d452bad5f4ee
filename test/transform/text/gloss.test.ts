import { describe, expect, it } from "vitest";
import { glosses } from "../../../transform/text/gloss.ts";
import { Tracked } from "../../../transform/text/tracked.ts";

const stripped = (text: string) => new Tracked(text).edit(glosses(text)).text;
const kept = (text: string) => expect(stripped(text)).toBe(text);

describe("pinyin glosses", () => {
  it("go, with tone marks and without", () => {
    expect(stripped("協(xié)調(diào)辦(bàn)理(lǐ)")).toBe("協調辦理");
    expect(stripped("協(xie)調(diao)辦(ban)理(li)")).toBe("協調辦理");
    expect(stripped("結(JIE)案(An)")).toBe("結案");
  });

  it("go with blanks inside the bracket and behind it", () => {
    expect(stripped("建( jiàn )議(yì )數(shù)")).toBe("建議數");
    expect(stripped("辦( bàn) 結( jié) 率")).toBe("辦結率");
  });

  it("go in full-width brackets and on simplified characters", () => {
    expect(stripped("办（bàn）结（jié）率（lǜ）")).toBe("办结率");
    expect(stripped("绿(lǜ)女(nv)旅(lü)律(lu)")).toBe("绿女旅律");
  });

  it("go inside keywords, between number and unit, and inside real parentheses", () => {
    expect(stripped("滿(mǎn)意(yì)率")).toBe("滿意率");
    expect(stripped("共承辦建議52件(jiàn),占(zhàn)百(bǎi)分(fēn)之(zhī)十(shí)")).toBe("共承辦建議52件,占百分之十");
    expect(stripped("已解決的(A類(lèi))8件")).toBe("已解決的(A類)8件");
    expect(stripped("(會(huì)後(hòu)3件)")).toBe("(會後3件)");
  });

  it("go with any reading that the character has, by its traditional or its simplified form", () => {
    expect(stripped("重(chóng)複與重(zhòng)點")).toBe("重複與重點");
    expect(stripped("銀行(háng)行(xíng)長(zhǎng)")).toBe("銀行行長");
    expect(stripped("為(wéi)民為(wèi)公")).toBe("為民為公");
  });

  it("stay where the bracket says something", () => {
    kept("(A類)12件");
    kept("建议(25号)");
    kept("已解决(A)");
    kept("办结率(%)");
    kept("政协提案(含并案)");
    kept("县(市、区)");
    kept("中共中央(CPC)");
    kept("单位(a)和(b)");
  });

  it("stay where the syllable is no reading of the character before", () => {
    kept("办(jie)");
    kept("建议(app)");
    kept("件(ok)");
  });

  it("stay open where nothing closes them, however long the text is", () => {
    kept("办(bàn");
    kept("办(");
    kept("办(bàn理(lǐ");
    kept(`办${"(".repeat(1000)}`);
  });

  it("are none without a character before them", () => {
    kept("(bàn)");
    kept("12(shí)");
    kept("A(ā)");
  });
});
