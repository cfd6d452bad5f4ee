import { describe, expect, it } from "vitest";
import { handlerBefore, handlerBehind, isReporter } from "../../../transform/figures/handlers.ts";
import { told } from "./kit.ts";

const named = (text: string) => handlerBefore(text, text.search(/[0-9]+件/), 0);
const behind = (text: string) => handlerBehind(text, text.indexOf("件") + 1);

describe("the body that takes items on", () => {
  it("is named before its verb or behind the verb of giving", () => {
    expect(named("县住建局承办26件")).toBe("县住建局");
    expect(named("其中,交由市交通局办理的12件")).toBe("市交通局");
    expect(named("承办26件")).toBeNull();
  });

  it("is named behind the number", () => {
    expect(behind("66件交区政府办理")).toBe("区政府");
    expect(behind("2件由县人大常委会直接办理")).toBe("县人大常委会");
    expect(behind("26件,办结率100%")).toBeNull();
  });

  it("is the reporter where it is the government or the speaker", () => {
    for (const name of ["县政府", "市人民政府", "我局", "本单位", "市政府系统", "各有关部门", "区政府及其部门"])
      expect(isReporter(name), name).toBe(true);
    for (const name of ["县住建局", "党群系统", "市中级人民法院"]) expect(isReporter(name), name).toBe(false);
  });
});

describe("figures of handling bodies", () => {
  it("are by_handler side by side, and assigned alone", () => {
    expect(told("全县代表建议中,县住建局承办26件,县教育局承办20件,县水利局承办9件。")).toEqual([
      "by_handler «县住建局» 26",
      "by_handler «县教育局» 20",
      "by_handler «县水利局» 9",
    ]);
    expect(told("我局承办代表建议26件,办复率100%。")).toEqual(["assigned 26", "replied 100 percent"]);
  });

  it("are by_handler for a part of what was put forward", () => {
    expect(told("大会共收到代表建议88件,其中交区政府办理66件,交区法院办理2件。")).toEqual([
      "submitted 88",
      "by_handler «区政府» 66",
      "by_handler «区法院» 2",
    ]);
  });

  it("are one for each body where each has the same number", () => {
    expect(told("县政府办公室将代表建议分解下达,县财政局、县民政局、县司法局各承办2件。")).toEqual([
      "by_handler «县财政局» 2",
      "by_handler «县民政局» 2",
      "by_handler «县司法局» 2",
    ]);
  });
});
