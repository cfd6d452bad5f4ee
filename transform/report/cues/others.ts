import type { Cue } from "./cue.ts";

/** Rules and what is demanded; yearbooks, gazetteers, single proposals, model texts. */
export const OTHERS: readonly Cue[] = [
  // rules and what is demanded
  { kind: "rule", where: "text", pattern: /务必|力争|应当|必须|不得/, points: 3, example: "务必于6月底前办理完毕" },
  {
    kind: "rule",
    where: "text",
    pattern: /第[一二三四五六七八九十]{1,3}条|修改为|增加一条/,
    points: 6,
    example: "第七条 …应当…",
  },
  {
    kind: "rule",
    where: "title",
    pattern: /(办法|规定|条例|规则|细则|章程|制度|方案)([(（].{0,10}[)）])?$/,
    points: 7,
    example: "代表建议办理办法",
  },
  {
    kind: "rule",
    where: "title",
    pattern: /印发[^。]{0,60}(办法|规定|细则|制度|规程)[》」]?的?通知/,
    points: 8,
    example: "关于印发《代表建议办理考核办法》的通知",
  },
  {
    kind: "rule",
    where: "head",
    pattern: /(考核|评分|评比|考评)(细则|办法|标准|内容)/,
    points: 6,
    example: "提案办理情况考核细则",
  },
  {
    kind: "rule",
    where: "text",
    pattern: /各承办单位(要|应|须|务必)/,
    points: 4,
    example: "各承办单位要分别于8月底前书面报告",
  },

  // yearbooks, gazetteers, single proposals, model texts
  {
    kind: "other",
    where: "head",
    pattern: /第[一二三四五六七八九十]{1,3}[节章篇]|\d{4}卷|年鉴|市志|县志|区志|省志|本栏撰稿|撰稿/,
    points: 8,
    example: "第七节 代表议案和书面意见",
  },
  {
    kind: "other",
    where: "lead",
    pattern: /(建议|提案|议案|意见|办理|办复|情况)\)\s?(\d{4}年|[省市县区州旗]?第?[一二三四五六七八九十]{1,3}届)/,
    points: 9,
    example: "(代表建议办理) 2022年,…",
  },
  {
    kind: "other",
    where: "title",
    pattern: /简介|范文|模板|周报|月报|定义|大会议员提案/,
    points: 8,
    example: "人大代表之家简介",
  },
  {
    kind: "other",
    where: "head",
    pattern: /(^|\n)\((概况|概述|综述|[^()讯电报]{2,8}工作)\)/,
    points: 8,
    example: "(提案工作) 2004年至2010年,…",
  },
  {
    kind: "other",
    where: "head",
    pattern: /信息公开(工作)?年度报告[^\n]{0,6}(\n|$)|绩效(管理|考评|任务)/,
    points: 7,
    example: "政府信息公开年度报告",
  },
  {
    kind: "other",
    where: "title",
    pattern: /(法院|检察院|政府|常委会|常务委员会)工作报告/,
    points: 9,
    example: "县人民法院工作报告",
  },
  {
    kind: "other",
    where: "head",
    pattern: /范文([^网吧库]|$)|案由|定义\n|议会|诉愿|本府/,
    points: 5,
    example: "案由 …",
  },
];
