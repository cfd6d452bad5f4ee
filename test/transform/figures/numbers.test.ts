import { describe, expect, it } from "vitest";
import { scanGaps } from "../../../transform/figures/gaps.ts";
import { type NumberToken, scanNumbers } from "../../../transform/figures/numbers.ts";
import { clean } from "../../../transform/text/clean.ts";

const show = (t: NumberToken) => {
  const value = t.hidden ?? t.value;
  return [t.kind, value, t.bound === "exact" ? null : t.bound, t.upTo === null ? null : `up to ${t.upTo}`]
    .filter((part) => part !== null)
    .join(" ");
};
/** Every number of a text, as its reading shows it. */
const numbers = (text: string) => scanNumbers(clean(text).reading).map(show);
const gaps = (text: string) => scanGaps(clean(text).reading).map(show);
/** The stretches of the reading that the numbers cover. */
const words = (text: string) => {
  const { reading } = clean(text);
  return scanNumbers(reading).map((t) => reading.slice(t.start, t.end));
};

describe("counts", () => {
  it("are read in digits, in full-width digits and in Chinese numerals", () => {
    expect(numbers("建议52件")).toEqual(["item 52"]);
    expect(numbers("建议５２件")).toEqual(["item 52"]);
    expect(numbers("建议一百二十八件")).toEqual(["item 128"]);
    expect(numbers("提案两件,五件,十五件")).toEqual(["item 2", "item 5", "item 15"]);
    expect(numbers("建议〇件")).toEqual(["item 0"]);
  });

  it("are read through separators, blanks and line breaks", () => {
    expect(numbers("1,034件")).toEqual(["item 1034"]);
    expect(numbers("1，034，567件")).toEqual(["item 1034567"]);
    expect(numbers("1 2 8 件")).toEqual(["item 128"]);
    expect(numbers("1 034件")).toEqual(["item 1034"]);
    expect(numbers("承办52\n件")).toEqual(["item 52"]);
    expect(numbers("办结率98. 5%,9 8 . 6 %,57。1%")).toEqual(["percent 98.5", "percent 98.6", "percent 57.1"]);
  });

  it("are one where blanks stand around the point or before the percent sign", () => {
    expect(numbers("占3. 5 %")).toEqual(["percent 3.5"]);
    expect(numbers("占14 .2%")).toEqual(["percent 14.2"]);
    expect(numbers("3. 5 件")).toEqual(["ordinal 3", "item 5"]);
  });

  it("keep numbers apart that only stand beside each other", () => {
    expect(numbers("分别为12,34件")).toEqual(["bare 12", "item 34"]);
    expect(numbers("分别为98,100%")).toEqual(["bare 98", "percent 100"]);
    expect(numbers("共35件。2人")[0]).toBe("item 35");
    expect(numbers("2023年52件")).toEqual(["year 2023", "item 52"]);
    expect(numbers("1,2345件")).toEqual(["bare 1", "item 2345"]);
  });

  it("are read with places behind their digits", () => {
    expect(numbers("建议1.2万件")).toEqual(["item 12000"]);
    expect(numbers("建议3千5百件")).toEqual(["item 3500"]);
    expect(numbers("投入2.5亿元")).toEqual(["other 250000000"]);
    expect(words("建议1.2万件,3万4000人次")).toEqual(["1.2万件", "3万4000人"]);
  });

  it("are items in each of the units of an instrument", () => {
    for (const unit of ["件", "件次", "份", "条", "项", "篇", "案"])
      expect(numbers(`提案12${unit},`), unit).toEqual(["item 12"]);
    expect(numbers("12个建议,12个单位,12个项目")).toEqual(["item 12", "organisation 12", "other 12"]);
    expect(words("提案12件次,3案。")).toEqual(["12件次", "3案"]);
  });

  it("are bodies and people where words beside them say so", () => {
    expect(numbers("交由20个部门、65家承办单位、18部门办理")).toEqual([
      "organisation 20",
      "organisation 65",
      "organisation 18",
    ]);
    expect(numbers("承办单位65家,有关部门共48个")).toEqual(["organisation 65", "organisation 48"]);
    expect(numbers("126名代表提出,委员32人")).toEqual(["person 126", "person 32"]);
    expect(numbers("35个市级责任部门和5个乡镇")).toEqual(["organisation 35", "organisation 5"]);
    expect(numbers("培训干部12名,建成场馆5个")).toEqual(["other 12", "other 5"]);
    expect(numbers("由一个部门牵头")).toEqual(["other 1"]);
  });
});

describe("bounds", () => {
  it("stand before the number", () => {
    const bounds: [string, string][] = [
      ["超过50件", "item 50 at_least"],
      ["不少于50件", "item 50 at_least"],
      ["逾50件", "item 50 at_least"],
      ["近50件", "item 50 about"],
      ["约50件", "item 50 about"],
      ["接近98%", "percent 98 about"],
      ["不到50件", "item 50 at_most"],
      ["不足50件", "item 50 at_most"],
      ["不超过3件", "item 3 at_most"],
      ["达到50件", "item 50"],
      ["约占总数的20%", "percent 20 about"],
      ["不到提案总数的20%", "percent 20 at_most"],
    ];
    for (const [text, read] of bounds) expect(numbers(text), text).toEqual([read]);
  });

  it("stand behind it or inside it", () => {
    const bounds: [string, string][] = [
      ["98%以上", "percent 98 at_least"],
      ["50余件", "item 50 at_least"],
      ["五十多件", "item 50 at_least"],
      ["50件以上", "item 50 at_least"],
      ["3件以内", "item 3 at_most"],
      ["2%以下", "percent 2 at_most"],
      ["50件左右", "item 50 about"],
      ["二十几件", "item 20 at_least"],
      ["500余万元", "other 5000000 at_least"],
      ["十多万人次", "person 100000 at_least"],
      ["100件之多", "item 100"],
    ];
    for (const [text, read] of bounds) expect(numbers(text), text).toEqual([read]);
  });

  it("make a number of a place alone, which is none otherwise", () => {
    expect(numbers("近百件建议")).toEqual(["item 100 about"]);
    expect(numbers("上千件提案")).toEqual(["item 1000 at_least"]);
    expect(numbers("百余件提案")).toEqual(["item 100 at_least"]);
    for (const text of ["数百件建议", "几十件建议", "数十件提案", "几百件"])
      expect(
        scanNumbers(clean(text).reading).filter((t) => t.kind === "item" && t.value !== null),
        text,
      ).toEqual([]);
  });
});

describe("percentages", () => {
  it("are read in every form", () => {
    const forms: [string, string][] = [
      ["98.5%", "percent 98.5"],
      ["９８．５％", "percent 98.5"],
      ["98﹪", "percent 98"],
      ["98%%", "percent 98"],
      ["百分之九十五", "percent 95"],
      ["百分之98.5", "percent 98.5"],
      ["百分之九十五点五", "percent 95.5"],
      ["百分之百", "percent 100"],
      ["百分百", "percent 100"],
      ["千分之五", "percent 0.5"],
      ["九成", "percent 90"],
      ["九成五", "percent 95"],
      ["九成半", "percent 95"],
      ["9.5成", "percent 95"],
      ["近九成", "percent 90 about"],
      ["九成以上", "percent 90 at_least"],
      ["一半", "percent 50"],
      ["过半", "percent 50 at_least"],
      ["双百", "percent 100"],
      ["占1053%", "percent 1053"],
    ];
    for (const [text, read] of forms) expect(numbers(text), text).toEqual([read]);
  });

  it("are read from the percent sign that optical recognition makes of them", () => {
    expect(numbers("占700-/0,占85-/o")).toEqual(["percent 70", "percent 85"]);
  });

  it("are none where 成 or 百 begins another word", () => {
    for (const text of ["五成立", "三成员", "双百方针", "九成熟"])
      expect(
        numbers(text).filter((n) => n.startsWith("percent")),
        text,
      ).toEqual([]);
  });

  it("are points where they step from one level to another, or below nothing", () => {
    expect(numbers("提高7.2个百分点")).toEqual(["points 7.2"]);
    expect(numbers("提高七点二个百分点")).toEqual(["points 7.2"]);
    expect(numbers("增长率为负3.9%")).toEqual(["points -3.9"]);
    expect(numbers("减负20件")).toEqual(["item 20"]);
    expect(numbers("三个百分之百")).toEqual(["other 3", "percent 100"]);
  });

  it("are none as parts of one thing", () => {
    expect(numbers("三分之二以上代表")).toEqual([`other ${2 / 3}`]);
    expect(numbers("五分之一件")).toEqual(["other 0.2"]);
    expect(numbers("百分之二三十")).toEqual(["other"]);
  });
});

describe("ranges", () => {
  it("give the lower end as a lower bound", () => {
    expect(numbers("满意率80%-90%")).toEqual(["percent 80 at_least up to 90"]);
    expect(numbers("80-90%")).toEqual(["percent 80 at_least up to 90"]);
    expect(numbers("15至20件")).toEqual(["item 15 at_least up to 20"]);
    expect(words("满意率80%~90%")).toEqual(["80%~90%"]);
  });

  it("are none where the second number is no greater, or the kinds differ", () => {
    expect(numbers("90%-80%")).toEqual(["percent 90", "percent 80"]);
    expect(numbers("12件至15%")).toEqual(["item 12", "percent 15"]);
    expect(numbers("由48.9%提升至71%")).toEqual(["percent 48.9", "percent 71"]);
  });
});

describe("masks and gaps", () => {
  it("are masks where a unit follows", () => {
    for (const text of ["***件", "xx件", "××件", "＊＊件", "□□件", "____件", "…件"])
      expect(numbers(`建议${text}`), text).toEqual(["item mask"]);
    expect(numbers("满意率**%,交由XX个部门,**名代表")).toEqual(["percent mask", "organisation mask", "person mask"]);
    expect(numbers("百分之**")).toEqual(["percent mask"]);
  });

  it("are none where a name, a date or a document is masked", () => {
    expect(numbers("**市人大")).toEqual([]);
    expect(numbers("××届×次会议")).toEqual([]);
    expect(numbers("xx年x月")).toEqual([]);
    expect(numbers("第×××号建议")).toEqual([]);
    expect(numbers("box件")).toEqual([]);
  });

  it("are gaps where a blank stands for the figure", () => {
    expect(gaps("占 %,满意率 。办结率为 %")).toEqual(["percent gap", "percent gap", "percent gap"]);
    expect(gaps("建议 件,(会后 件),共 件")).toEqual(["item gap", "item gap", "item gap"]);
    expect(gaps("代表建议( )件,办结率( )%")).toEqual(["item gap", "percent gap"]);
    expect(gaps("满意率……")).toEqual(["percent gap"]);
    expect(gaps("B类(列入规划的) 件,占 %")).toEqual(["item gap", "percent gap"]);
  });

  it("are none where the blank means nothing", () => {
    for (const text of ["建议 提案", "文 件 精神", "承办 件件有回音", "县( )市"]) expect(gaps(text), text).toEqual([]);
  });
});

describe("numbers that are no figures", () => {
  it("are ordinals", () => {
    expect(numbers("第3件")).toEqual(["ordinal 3"]);
    expect(numbers("第十八届二次会议")).toEqual(["ordinal 18", "ordinal 2"]);
    expect(numbers("1、加强领导")).toEqual(["ordinal 1"]);
    expect(numbers("(2)强化督办")).toEqual(["ordinal 2"]);
    expect(numbers("〔2024〕14号")).toEqual(["ordinal 2024", "date 14"]);
  });

  it("are years, dates and numbers of documents", () => {
    expect(numbers("2023年12月31日9时")).toEqual(["year 2023", "date 12", "date 31", "date 9"]);
    expect(numbers("25号建议")).toEqual(["date 25"]);
    expect(numbers("3年")).toEqual(["other 3"]);
  });

  it("count other things", () => {
    for (const text of ["12公里", "300万元", "5次", "3轮", "12岁", "4届", "6期", "80米"])
      expect(
        numbers(text).filter((n) => /^(item|percent|organisation|person)/.test(n)),
        text,
      ).toEqual([]);
    expect(numbers("条例3条,12条例")).not.toContain("item 12");
  });

  it("are generic: 每一件, 逐件, 一件件", () => {
    for (const text of ["办好每一件建议", "第一件", "一件件落实", "一件事", "没有一件", "同一件提案"])
      expect(
        numbers(text).filter((n) => n.startsWith("item")),
        text,
      ).toEqual([]);
    expect(numbers("C类一件")).toEqual(["item 1"]);
  });

  it("are longer than any count", () => {
    expect(numbers(`${"9".repeat(20)}件`)).toEqual(["other"]);
  });
});

describe("the scanner", () => {
  it("gives its numbers in order and without overlap", () => {
    const text = "2023年共承办1,034件,占百分之九十五,80%-90%,三分之二,***件,1.2万件,十几名代表,第3次";
    const tokens = scanNumbers(clean(text).reading);
    for (const [i, t] of tokens.entries()) {
      expect(t.end).toBeGreaterThan(t.start);
      expect(t.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
    }
    expect(tokens.length).toBe(9);
  });
});
