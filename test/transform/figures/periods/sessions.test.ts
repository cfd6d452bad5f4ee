import { describe, expect, it } from "vitest";
import { sessionMentions } from "../../../../transform/figures/periods/mentions.ts";
import { periods, reading } from "../kit.ts";

const sessions = (text: string) => {
  const { text: r, tokens } = reading(text);
  return sessionMentions(r, tokens).map((m) => `${m.term}/${m.session} ${m.body} ${m.role}`);
};

describe("sessions named in a text", () => {
  it("are those of congresses and conferences, by term and number", () => {
    expect(sessions("县十七届人大二次会议以来")).toEqual(["17/2 congress subject"]);
    expect(sessions("縣第十七屆人民代表大會第二次會議")).toEqual(["17/2 congress subject"]);
    expect(sessions("市政协第9届委员会第3次会议期间")).toEqual(["9/3 conference subject"]);
    expect(sessions("市政协十届三次全体会议收到提案")).toEqual(["10/3 conference subject"]);
  });

  it("borrow their term from the one before where they name none", () => {
    expect(sessions("县十七届人大一次会议以来,二次会议期间")).toEqual([
      "17/1 congress subject",
      "17/2 congress subject",
    ]);
  });

  it("are none of committees, party meetings and other meetings", () => {
    for (const text of [
      "十四届县委第三次全会",
      "党的二十届三中全会",
      "县政府第5次常务会议",
      "公司第三届董事会第二次会议",
      "第3次工作会议",
    ])
      expect(sessions(text), text).toEqual([]);
  });

  it("take their term from the standing committee that reports on them", () => {
    expect(sessions("市十五届人大常委会第三十次会议")).toEqual([]);
    expect(periods("我代表县政协第九届委员会常务委员会,报告三次会议以来的提案工作。共提出提案96件。")).toEqual([
      "96: 9/3 –",
    ]);
    expect(
      periods(
        "关于县十七届人大四次会议代表建议的报告\n——在县第十七届人民代表大会\n常务委员会第九次会议上\n共收到建议96件。",
      ),
    ).toEqual(["96: 17/4 –"]);
  });

  it("belong to the body that was given what stands behind them", () => {
    expect(
      periods(
        "县十七届人大五次会议收到建议96件。通报了县政协九届四次会议提案办理和九届五次会议提案审查情况。答复建议95件。",
      ),
    ).toEqual(["96: 17/5 –", "95: 17/5 –"]);
  });

  it("are no session's that only meets on its proposals, or that the figures are compared with", () => {
    expect(sessions("县政协九届一次会议提案办理工作汇报会召开")).toEqual(["9/1 conference subject"]);
    expect(periods("县政协九届三次会议收到提案96件,比县政协九届二次会议增8件。立案92件。")).toEqual([
      "96: 9/3 –",
      "92: 9/3 –",
    ]);
  });

  it("are in force from a line in brackets under the title, though not from an aside", () => {
    expect(periods("(2019年1月8日县第九届人民代表大会\n第三次会议通过)\n会议期间,收到代表建议31件。")).toEqual([
      "31: 9/3 2019",
    ]);
    expect(periods("收到代表建议31件(县九届人大二次会议为40件),已交办。")[0]).toMatch(/^31: –/);
  });

  it("only hear the report or only open where the words say so", () => {
    expect(sessions("县十七届人大二次会议开幕")).toEqual(["17/2 congress event"]);
    expect(sessions("——在县十七届人大二次会议上")).toEqual(["17/2 congress delivered"]);
    expect(sessions("记者从市十五届人大三次会议上获悉")).toEqual(["15/3 congress delivered"]);
  });
});

describe("a page that lost or hides its session", () => {
  it("takes the number of the one it named before", () => {
    expect(periods("区政协八届五次会议提案审查情况\n区政协八届次会议期间,共收到提案88件。")).toEqual(["88: 8/5 –"]);
  });

  it("reads it from the bracket that tells who passed the report", () => {
    expect(periods("(2019年1月13日政协第十届市委员会第二次会议通过) 会议期间,截至1月11日收到提案88件。")).toEqual([
      "88: 10/2 2019",
    ]);
  });
});

describe("the meeting that is sitting", () => {
  it("is the session of what it received itself, not of what it heard", () => {
    expect(periods("市政协十五届三次会议传出消息,本次会议期间共收到提案78件。")).toEqual(["78: 15/3 –"]);
    expect(periods("记者从市政协八届五次会议上获悉,截至3月7日,市政协提案委员会共收到提案52件。")).toEqual([
      "52: 8/5 –",
    ]);
    expect(
      periods(
        "省政协九届三次会议召开全体会议,审议九届二次会议以来提案工作报告。截至1月13日,大会提案组共收到提案636件。",
      ),
    ).toEqual(["636: 9/3 –"]);
    expect(periods("省政协九届三次会议开幕。会议听取报告:九届二次会议以来,大会期间收到提案96件。")).toEqual([
      "96: 9/2 –",
    ]);
  });
});

describe("the term of a session told by its number alone", () => {
  it("is that of the standing committee which reports", () => {
    expect(periods("我代表政协某省第九届委员会常务委员会,向大会报告二次会议以来的提案工作,共收到提案95件。")).toEqual([
      "95: 9/2 –",
    ]);
  });

  it("stands right before it in a comparison of two sessions", () => {
    expect(periods("市政协收到提案90件。集体提案比重从八届一次的4.4%上升至八届五次的16.1%。")).toEqual([
      "90: –/– –",
      "4.4: 8/1 –",
      "16.1: 8/5 –",
    ]);
  });
});

describe("whose session it is", () => {
  it("is not the committee's meeting, nor the press's, nor the one that a record goes back to", () => {
    expect(periods("市政协八届五次会议提案委员会召开第一次会议。会议共收到提案61件。")).toEqual(["61: 8/5 –"]);
    expect(periods("记者在省政协八届二次会议新闻吹风会上获悉,2023年,省政协共收到提案57件。")).toEqual(["57: –/– 2023"]);
    expect(periods("县九届人大五次会议期间,代表提出建议87件,这是九届人大以来数量最多的一次。已解决的有46件。")).toEqual(
      ["87: 9/5 –", "46: 9/5 –"],
    );
  });

  it("is the proposals' own where a meeting is about their handling", () => {
    expect(periods("县城管局承办县政协六届一次会议提案办理汇报会召开。2022年,该局共承办提案21件。")).toEqual([
      "21: 6/1 2022",
    ]);
  });

  it("is of the term that reports on all its years", () => {
    expect(
      periods("政协某省第九届委员会常务委员会关于五年来提案工作情况的报告。省政协共收到提案539件。其中集体提案59件。"),
    ).toEqual(["539: 9/– –", "59: 9/– –"]);
  });
});

describe("sessions that are not the figures'", () => {
  it("are those at which a report is made, also with the press", () => {
    expect(sessions("县政协第十三届委员会第二次会议上,副主席作了提案工作情况的报告")).toEqual([
      "13/2 conference delivered",
    ]);
    expect(sessions("县政协第九届委员会第五次全体会议开幕")).toEqual(["9/5 conference event"]);
    expect(periods("省九届人大三次会议和省政协八届二次会议新闻吹风会上说,2023年,省政协共收到提案57件。")).toEqual([
      "57: –/– 2023",
    ]);
  });

  it("are those at which one item was put forward", () => {
    expect(periods("在县九届人大四次会议上,一位代表提了修路的建议。2025年,代表新提交建议52件。")).toEqual([
      "52: –/– 2025",
    ]);
  });

  it("are those told with another year", () => {
    const told = "2018年,市政协提案41件全部办复,办复率为100%。2019年市政协九届三次会议以来,共收到提案52件。";
    expect(periods(told).filter((p) => p.startsWith("41") || p.startsWith("52"))).toEqual([
      "41: –/– 2018",
      "52: 9/3 2019",
    ]);
  });

  it("are a term's first where years have passed since", () => {
    expect(periods("县九届人大一次会议以来,代表提出建议52件。三年来,满意率为98%。")).toEqual([
      "52: 9/– –",
      "98: 9/– –",
    ]);
    expect(periods("自县九届人大一次会议以来,代表提出建议52件。")).toEqual(["52: 9/1 –"]);
  });
});

describe("a session behind a list mark", () => {
  it("is not that of the number before", () => {
    expect(periods("县政府承办市五届人大六次会议代表建议9件、县十三届人大五次会议代表建议132件。")).toEqual([
      "9: 5/6 –",
      "132: 13/5 –",
    ]);
  });
});

describe("what is told of an earlier year than the session's", () => {
  it("has none, under 去年 in a text that tells of its 今年", () => {
    expect(
      periods("市四届人大三次会议交我局建议17件,今年答复率100%。去年的办理中,面商率、满意率分别为92%、94%。"),
    ).toEqual(["17: 4/3 –", "100: 4/3 –", "92: –/– –", "94: –/– –"]);
  });

  it("has none where another figure rose from it", () => {
    expect(periods("县政协七届二次会议收到提案90件,立案率由84%提高到88%,提案者满意率从90.5%升至96%。")).toEqual([
      "90: 7/2 –",
      "84: –/– –",
      "88: 7/2 –",
      "90.5: –/– –",
      "96: 7/2 –",
    ]);
  });

  it("keeps the session where it is that year's, and for a second round of handling", () => {
    expect(periods("县政协七届二次会议以来,提案工作有序开展。去年收到提案90件。")).toEqual(["90: 7/2 –"]);
    expect(periods("市四届人大三次会议建议17件,经二次办理,满意率由82%上升到94%。").at(-2)).toBe("82: 4/3 –");
  });
});
