import type { Cue } from "./cue.ts";

/** Reports: of the body that handled, and of the congress or the conference that supervised. */
export const REPORTS: readonly Cue[] = [
  // the body that handled reports on it
  {
    kind: "handling_report",
    where: "head",
    pattern: /受[^。,，\n]{0,12}(政府|市长|县长|区长|州长|省长|主席|镇长|乡长)(的)?委托/,
    points: 7,
    example: "受县政府委托,现将…报告如下",
  },
  {
    kind: "handling_report",
    where: "title",
    pattern: /政府(办|办公室)?关于[^。]{0,60}(报告|通报|总结|汇报|情况)/,
    points: 7,
    example: "县人民政府关于…办理情况的报告",
  },
  {
    kind: "handling_report",
    where: "title",
    pattern: /(办理|落实|答复|办复)[^。]{0,20}(报告|通报|总结|汇报|情况|状况)/,
    points: 4,
    example: "建议提案办理工作总结",
  },
  {
    kind: "handling_report",
    where: "title",
    pattern: /[镇乡县区市局委厅][^。]{0,20}(做好|完成)[^。]{0,24}(办理|答复)工作$/,
    points: 4,
    example: "某镇认真做好代表建议答复工作",
  },
  {
    kind: "handling_report",
    where: "head",
    pattern: /我(局|委|厅|办|院|中心|公司|镇|乡|街道|单位)[^。]{0,20}(承办|收到|办理|召开)/,
    points: 5,
    example: "我局共收到建议6件",
  },
  {
    kind: "handling_report",
    where: "head",
    pattern: /(^|[。,:;\n])[^。,由交给]{0,14}政府(系统|办|及[^。,]{0,8})?(共|一共|累计|已)?(承办|收到|办理|主办|受理)/,
    points: 4,
    example: "县政府共承办代表建议50件",
  },
  {
    kind: "handling_report",
    where: "head",
    pattern: /由[^。,，]{0,10}政府(及各部门|及其部门|系统)?(承办|办理|主办)的/,
    points: 3,
    example: "交由市政府系统办理的建议",
  },
  {
    kind: "handling_report",
    where: "head",
    pattern: /现将[^。]{0,60}(办理|落实)[^。]{0,20}(报告|总结|公开|通报|汇报)/,
    points: 3,
    example: "现将办理情况报告如下",
  },
  {
    kind: "handling_report",
    where: "publisher",
    pattern: /政府|政务|局$|委员会办公室$/,
    points: 2,
    example: "县政府办公室",
  },
  {
    kind: "handling_report",
    where: "head",
    pattern: /[镇乡]政府[^。\d]{0,10}(把|将|高度重视|承办|收到)/,
    points: 2,
    example: "镇政府把办理当成…来抓",
  },
  {
    kind: "handling_report",
    where: "head",
    pattern:
      /(^|[。,\n])[^。,由交给]{0,12}(局|厅|[^员]委|法院|检察院)(\d{4}年度?|在|今年|去年)?[^。,由交给]{0,6}(承办|收到|办理|主办|接收)/,
    points: 3,
    example: "市中级人民法院2021年共办理",
  },
  {
    kind: "handling_report",
    where: "text",
    pattern: /局党组|局长办公会|(局长|主任)(任|为|担任)组长/,
    points: 4,
    example: "成立由局长任组长的领导小组",
  },

  // the congress or the conference reports on what it supervised
  {
    kind: "supervision_report",
    where: "title",
    pattern: /(督办|督查|检查|审查|提案工作)[^。]{0,16}(报告|汇报|通报|情况)/,
    points: 6,
    example: "关于督办代表建议工作情况的汇报",
  },
  {
    kind: "supervision_report",
    where: "title",
    pattern:
      /(人大|人民代表大会|政协|政治协商会议|人大常委会|常务委员会)[^。]{0,40}(委员会|工委|办公室|办公厅)[^。]{0,8}关于/,
    points: 12,
    example: "人大常委会代表工作委员会关于…的报告",
  },
  {
    kind: "supervision_report",
    where: "publisher",
    pattern: /(人大|政协|人民代表大会)[^。]{0,20}(委员会|工委|办公室|办公厅)$/,
    points: 3,
    example: "市人大代表联络委员会",
  },
  {
    kind: "supervision_report",
    where: "text",
    pattern: /(现将|现就|现对)[^。]{0,20}(督办|审查|提案工作|督查|检查)[^。]{0,12}情况/,
    points: 6,
    example: "现将督办情况报告如下",
  },
  {
    kind: "supervision_report",
    where: "head",
    pattern: /提案审查委员会[^。]{0,20}(报告|审查结果)/,
    points: 6,
    example: "我代表提案审查委员会报告审查结果",
  },
  {
    kind: "supervision_report",
    where: "head",
    pattern: /我(代表|受)[^。]{0,24}(提案委员会|提案委|提案审查委员会)|现报告[^。]{0,40}提案工作/,
    points: 7,
    example: "我代表提案委员会,报告一年来的提案工作",
  },
  {
    kind: "supervision_report",
    where: "head",
    pattern:
      /(现向大会报告|我受[^。]{0,16}(常务委员会|常委会)[^。]{0,8}委托|受[^。]{0,16}(常务委员会|常委会)[^。]{0,8}委托)/,
    points: 6,
    example: "我受常务委员会委托,向大会报告提案工作",
  },
  {
    kind: "supervision_report",
    where: "text",
    pattern: /(我们对代表|常委会对此|经[市县区州省旗]人大[^。]{0,10}(初审|审核|审查)|人大常委会共收到)/,
    points: 4,
    example: "经市人大各委员会逐件初审",
  },
  {
    kind: "supervision_report",
    where: "head",
    pattern: /^[^。]{0,10}(一、)?(基本情况|总体情况)[^。]{0,30}(会议|人大)[^。]{0,20}(代表|委员)(们)?(共)?提出/,
    points: 3,
    example: "一、基本情况 市人大代表共提出建议291件",
  },
  {
    kind: "supervision_report",
    where: "head",
    pattern: /[由交][^。]{0,10}(法院|检察院)[^。]{0,10}\d+件/,
    points: 3,
    example: "由市法院办理的5件",
  },
  {
    kind: "supervision_report",
    where: "head",
    pattern: /[市县区州省旗]人大代表(们)?(共|一共)?提出/,
    points: 2,
    example: "市人大代表共提出建议401件",
  },
];
