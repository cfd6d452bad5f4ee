import { describe, expect, it } from "vitest";
import { audit } from "../../../transform/audit/audit.ts";
import { type Told, told } from "./told.ts";

const checks = ({ observations, text }: Told) =>
  audit(observations, text).checks.map((c) => `${c.identity} ${c.verdict}: ${c.formula}`);
const failing = (report: Told) => checks(report).filter((c) => c.includes(" fails: "));

/** Mismatches that real reports print and that contradict nothing: each has another reading. */
describe("no alarm", () => {
  it("where a count that was not read completes the list", () => {
    const report = told(
      "收到提案{submitted|321件}。立案{filed|300件},其余{not_filed|12件}不予立案,另有9件待补充后重新提交。",
      { instrument: "proposal" },
    );
    expect(checks(report)).toContain("filing_sum cannot_tell: 300 + 12 = 312 ≠ 321");
    expect(failing(report)).toEqual([]);
  });

  it("where outcomes begin again for other items: two lists are two lists", () => {
    const list = (done: number, left: number) =>
      `解决{outcome|${done}件|outcome=resolved},留作参考{outcome|${left}件|outcome=unresolved}`;
    const report = told(
      `承办建议提案{assigned|150件}。41件建议主办件中,${list(30, 11)};28件提案主办件中,${list(20, 8)}。`,
      { instrument: "combined" },
    );
    expect(failing(report)).toEqual([]);
  });

  it("where most shares contradict the only printed total: they are of another", () => {
    const report = told(
      "代表提出建议{submitted|140件},交政府、法院办理。政府办理的已解决{outcome|56件|outcome=resolved},占{outcome|39.7%|outcome=resolved};正在解决{outcome|68件|outcome=underway},占{outcome|48.2%|outcome=underway};难以解决{outcome|13件|outcome=unresolved},占{outcome|9.2%|outcome=unresolved}。",
    );
    expect(failing(report)).toEqual([]);
  });

  it("where all shares contradict a total of which a digit is misprinted, there is one", () => {
    const report = told(
      "承办建议{assigned|240件}。已解决{outcome|70件|outcome=resolved},占{outcome|50%|outcome=resolved};正在解决{outcome|56件|outcome=underway},占{outcome|40%|outcome=underway};难以解决{outcome|14件|outcome=unresolved},占{outcome|10%|outcome=unresolved}。",
    );
    expect(failing(report)).toContain("classes_sum fails: 70 + 56 + 14 = 140 ≠ 240");
    expect(audit(report.observations, report.text).suspects[0]).toMatchObject({ printed: 240, value: 140 });
  });

  it("where a share is of two members together", () => {
    const report = told(
      "立案{filed|78件}。专委会提案{by_proposer|1件|label=专委会},联络组提案{by_proposer|8件|label=联络组},占{by_proposer|11.5%|label=联络组}。",
      { instrument: "proposal" },
    );
    expect(checks(report)).toContain("joint_share holds: (1 + 8) ÷ 78 = 11.54 % ≈ 11.5 %");
    expect(failing(report)).toEqual([]);
  });

  it("where a rate is of an earlier count of the same: before merging", () => {
    const report = told(
      "收到提案{submitted|110件}。立案{filed|78件},并案{not_filed|6件},实际立案{filed|72件},立案率{filed|70.9%}。",
      { instrument: "proposal" },
    );
    expect(checks(report)).toContain("rate holds: 78 ÷ 110 = 70.91 % ≈ 70.9 %");
    expect(failing(report)).toEqual([]);
  });

  it("where a rate is of all counts of the same, in feedback forms", () => {
    const report = told(
      "收回反馈意见表{feedback|527份|unit=form}。对结果满意的{satisfaction|400件|level=satisfied},经再办理满意的{satisfaction|119件|level=satisfied},满意率{satisfaction|98.5%|level=satisfied}。",
    );
    expect(checks(report)).toContain("joint_share holds: (400 + 119) ÷ 527 = 98.48 % ≈ 98.5 %");
  });

  it("where a share names another member of the list", () => {
    const report = told(
      "建议共{assigned|241件}。政府系统{by_handler|218件|label=政府系统},党群系统{by_handler|23件|label=党群系统},政府系统占{by_handler|90.5%|label=党群系统}。",
    );
    expect(checks(report)).toContain("share holds: 218 ÷ 241 = 90.46 % ≈ 90.5 %");
  });

  it("where a count that was not read answers to the share", () => {
    const report = told("承办建议{assigned|200件}。重点办理40件,其中联合办理{joint|8件},占{joint|20%}。");
    expect(failing(report)).toEqual([]);
  });

  it("where the part is larger than the only base: it has another", () => {
    const report = told(
      "办理建议{assigned|4件}。列入计划{outcome|21件|class_label=B},占{outcome|33.3%|class_label=B}。",
    );
    expect(failing(report)).toEqual([]);
  });

  it("where 共 opens each part and sums up none", () => {
    const report = told(
      "一是农业,共{category|23件|label=农业};二是城建,共{category|19件|label=城建};三是民生,共{category|31件|label=民生}。",
    );
    expect(checks(report)).toEqual([]);
  });

  it("where the parts of a total of all instruments are of another session", () => {
    const report = told(
      "承办五次会议议案建议{assigned|17件|instrument=combined|session=5},其中建议{assigned|12件|session=5};四次会议提案{assigned|10件|instrument=proposal|session=4}。",
    );
    expect(failing(report)).toEqual([]);
  });
});

describe("no alarm from a set that is none", () => {
  it("items handled jointly stand beside those handled alone", () => {
    const report = told("提案中,牵头办理{assigned|17件},会同办理{joint|20件}。", { instrument: "proposal" });
    expect(checks(report)).toEqual([]);
  });

  it("one item split up among several bodies counts several times", () => {
    const report = told("提交提案{submitted|254件},分解形成{joint|880件}分办件。", { instrument: "proposal" });
    expect(failing(report)).toEqual([]);
  });

  it("key items stand beside the general ones", () => {
    const report = told("承办重要建议{key|1件},一般建议{assigned|35件}。已解决{key|1件}。");
    expect(checks(report)).toEqual([]);
  });

  it("a count over several years stands beside the last year's", () => {
    const report = told("{filed|357件|year=2022}立案。三年间采纳{adopted|2100件}。", { instrument: "proposal" });
    expect(failing(report)).toEqual([]);
  });

  it("a number under two names is one number", () => {
    expect(checks(told("提出的建议{submitted|52件}全部办结{@completed|52件}。"))).toEqual([]);
  });

  it("the larger of two totals is the whole", () => {
    const report = told("提交提案{submitted|187件|session=1},会后{submitted|17件},立案{filed|175件}。", {
      instrument: "proposal",
    });
    expect(checks(report)).toEqual(["subset holds: 175 ≤ 187"]);
  });
});

describe("a total that the sentence restates", () => {
  it("is the base even where another year is in force", () => {
    const report = told(
      "交办提案{assigned|170件|year=2024}。今年提案共170件,共同办理{joint|147件|year=2025},占{joint|86%|year=2025}。",
      { instrument: "proposal" },
    );
    expect(checks(report)).toEqual(["share holds: 147 ÷ 170 = 86.47 % ≈ 86 %"]);
  });
});
