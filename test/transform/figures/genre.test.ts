import { describe, expect, it } from "vitest";
import { isOwnGenre } from "../../../transform/figures/genre.ts";
import { told } from "./kit.ts";

describe("other genres with the same words", () => {
  it("give no figure", () => {
    const texts = [
      "12345热线全年受理群众诉求21400件,办结率99.2%,满意率97%。",
      "教代会共征集提案46件,立案32件,办结率100%,满意率98%。",
      "公司工会收到职工合理化建议310条,采纳87条。",
      "市长信箱收到市民来信862件,答复率100%。",
      "法院受理案件3012件,结案率96%,执行案件办结850件。",
      "立法會議員提出質詢56件,市議會審議提案24件,通過18件。",
      "本次股东大会审议议案7项,全部获得通过。",
      "团代会收到提案23件,立案20件。",
      "关于做好今年建议提案办理工作的通知\n提高质量,力争实现见面率、办结率、满意率三个100%的工作目标。",
      "公司工会征集合理化提案,共收到职工提案60件,立案31件,采纳8件,提案办结率93%,职工满意率96%。",
      "市党代会秘书处收到代表提案62件,立案60件,参与提案的代表90人。",
      "业主大会收到业主建议51条,采纳12条。",
      "医院收到患者投诉15件,处理率100%,满意度96%。",
      "检察机关发出检察建议18件,采纳率100%。",
      "县政协组织常委赴三个乡镇考察水利工程,向县政府提出可行性建议6条。",
      "县政协医卫界委员到卫生院调查,提出8条建议。",
      "各党派获得优秀集体提案12件,占全部优秀提案的一半。",
      "职工代表历年提案500件,立案154件,占30.8%,转为意见建议346件。",
      "市总工会:工会提案委员会收到代表提案123件,立案98件,并案5件,代表满意率100%。",
      "市党代会期间收到代表提案45件,立案30件,已全部办结,代表满意率100%。",
      "市青联全会收到委员提案37件,立案25件,办复率100%。",
      "妇女代表提出建议58件,转交有关部门办理,答复率100%。",
      "街道居民代表提出议题28件,表决通过15件,已办结12件,满意率95%。",
      "村民代表提出建议33条,村委会答复31条,群众满意率94%。",
      "双代会征集提案62件,其中教学类20件,后勤类25件,落实率92%。",
      "网上征集市民意见建议127件,已有16条意见建议办理完毕。",
      "政务服务大厅全年办件12.6万件,按时办结率100%,群众建议38条已全部办结。",
      "代表、委员参与接访12人次,提出意见建议26条,均被采纳。",
      "法院邀请人大代表、政协委员旁听庭审126人次,收到意见建议35条,均已办理并答复。",
      "检察院办理人大代表关注的案件5件,收到人大代表转来的线索12件,了结8件。",
      "综治中心受理矛盾纠纷126件,化解123件,代表委员参与调解15件。",
      "委员服务团走访企业56家,收集问题建议128条,解决率87.5%。",
      "县政协开展民主监督8次,提出意见建议46条,采纳38条。",
      "代表建议办结率=已办结件数/应办结件数×100%,满意率≥95%。",
    ];
    for (const text of texts) expect(told(text), text).toEqual([]);
  });

  it("give no figure inside a report of ours, and the report goes on after them", () => {
    expect(
      told("县政府承办代表建议52件。12345热线受理诉求2140件,办结率99%。代表建议办复率100%,代表满意率98%。"),
    ).toEqual(["assigned 52", "replied 100 percent", "satisfaction satisfied 98 percent"]);
  });

  it("are told by the words of the whole text", () => {
    expect(isOwnGenre("县人大代表建议办理情况")).toBe(true);
    expect(isOwnGenre("市政协提案工作")).toBe(true);
    expect(isOwnGenre("职代会提案征集")).toBe(false);
    expect(isOwnGenre("天气预报")).toBe(false);
    expect(isOwnGenre("")).toBe(false);
  });
});

describe("what a report says besides its figures", () => {
  it("gives none: money, areas, projects, meetings, prizes, dates, numbers of documents", () => {
    const text =
      "县政府高度重视代表建议办理。投入资金1.2亿元,新建学校5所,修路38公里,绿化1200亩,召开调度会6次,印发文件14份,开展督查3轮。评选优秀建议10件。" +
      "第25号建议由县交通局答复,联系电话65432100。";
    expect(told(text)).toEqual([]);
  });

  it("gives none in rules with time limits and in instructions", () => {
    const texts = [
      "代表建议应当在3个月内答复,涉及面广的不超过6个月。",
      "各承办单位要确保代表建议办复率100%,力争满意率达到98%。",
      "××届人大×次会议代表建议第×××号的答复",
    ];
    for (const text of texts) expect(told(text), text).toEqual([]);
  });

  it("gives none for a committee's vote on the handling", () => {
    expect(told("县人大常委会组成人员对代表建议办理情况进行测评,满意25票,基本满意2票。")).toEqual([]);
  });
});
