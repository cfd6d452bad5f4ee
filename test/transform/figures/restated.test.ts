import { describe, expect, it } from "vitest";
import { told } from "./kit.ts";

describe("a figure stated again", () => {
  it("counts once, in another sentence or under another name of its measure", () => {
    expect(told("县政府承办代表建议52件。县政府承办的52件代表建议由县长领衔督办。")).toEqual(["assigned 52"]);
    expect(told("代表建议办复率100%。今年代表建议答复率达100%。")).toEqual(["replied 100 percent"]);
    expect(told("代表建议办复率、答复率均为100%。")).toEqual(["replied 100 percent"]);
  });

  it("counts again with a new measure, another value, another kind or another year", () => {
    expect(told("县政府承办代表建议52件。52件代表建议已全部办结。")).toEqual(["assigned 52", "completed 52"]);
    expect(told("代表建议办复率100%,满意率100%。")).toEqual([
      "replied 100 percent",
      "satisfaction satisfied 100 percent",
    ]);
    expect(told("2022年代表建议办复率100%。2023年代表建议办复率100%。")).toEqual([
      "replied 100 percent",
      "replied 100 percent",
    ]);
    expect(told("承办代表建议52件。承办政协提案52件。")).toEqual(["assigned 52", "assigned 52"]);
  });

  it("counts twice where two parts of one sentence have the same size", () => {
    expect(told("县政府办理的代表建议中,农业类12件,城建类12件。")).toEqual([
      "category «农业» 12",
      "category «城建» 12",
    ]);
  });

  it("is left out where a headline rounds what is given exactly below", () => {
    expect(told("近九成代表建议得到解决\n县政府承办的代表建议中,已解决的占87.3%。")).toEqual([
      "outcome resolved 87.3 percent",
    ]);
    expect(told("五千余件提案立案\n大会共立案提案5158件。").filter((t) => t.includes("5000"))).toEqual([]);
  });

  it("is left out where the text masks what its headline prints", () => {
    expect(told("区政协会议收到提案219件\n大会提案组共收到提案***件,立案***件。")).toEqual([
      "submitted 219",
      "filed withheld",
    ]);
    expect(told("区政协会议收到提案\n大会提案组共收到提案***件。")).toEqual(["submitted withheld"]);
  });

  it("keeps what the headline alone gives", () => {
    expect(told("近九成代表建议得到解决")).toEqual(["outcome resolved 90 percent about"]);
  });
});
