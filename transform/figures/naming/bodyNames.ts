/** What the names of bodies end with. */
const BODY_TAILS = [
  "局",
  "署",
  "委",
  "办",
  "厅",
  "院",
  "部",
  "系统",
  "政府",
  "部门",
  "单位",
  "公司",
  "中心",
  "镇",
  "乡",
  "街道",
  "区",
  "县",
  "市",
  "团",
  "会",
  "队",
  "社",
  "处",
  "科",
  "股",
  "司",
  "室",
  "机关",
  "派出所",
  "供电所",
  "司法所",
  "财政所",
  "税务所",
  "管理所",
];

/** 泾县, 沛县: counties of one character. */
const SHORT_COUNTY = /^[^该全本我各两此市省区州外跨邻]县$/;

/** 学科, 专科, 卫生室, 教室: what ends like an office and is none. */
const NO_OFFICE =
  /([学医专本百]科|^[内外儿妇文理]科|(卫生|教|教研|实验|阅览|图书|活动|调解|会客|温|诊疗)室|(卫生|敬老|养老|福利)院|合作社)$/;

/** Whether a name is that of a body, by its last character. */
export function isBodyName(label: string): boolean {
  return (
    BODY_TAILS.some((t) => label.endsWith(t)) &&
    (label.length >= 3 || SHORT_COUNTY.test(label)) &&
    label.length <= 16 &&
    !NO_OFFICE.test(label) &&
    !/[届的]|^占|[督主协承会领交分独单续包]办$|调整|变更|同意|申请|退回|改由|(产业|[工农]业|旅游|文化|教育|生态|科技|交通|人才|质量)[强立兴名富活][省市县区镇乡]$/.test(
      label,
    )
  );
}
