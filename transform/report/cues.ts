import type { Kind } from "../codebook.ts";

/** Part of a document that a cue is looked for in. */
export type Place = "title" | "publisher" | "lead" | "head" | "text";

export interface Cue {
  kind: Kind;
  where: Place;
  pattern: RegExp;
  points: number;
  /** words in which it stands */
  example: string;
}

/**
 * What each kind of document is told by, in simplified characters. Points are what one cue is worth beside the others:
 * six settle the matter, one or two add to it.
 */
export const CUES: readonly Cue[] = [
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

  // handing over
  {
    kind: "assignment",
    where: "title",
    pattern: /交办(会|工作)|(做好|抓好)[^。]{0,40}办理工作的?通知/,
    points: 8,
    example: "关于做好…办理工作的通知",
  },
  {
    kind: "assignment",
    where: "lead",
    pattern:
      /(召开|举行|举办|开了)[^。]{0,60}交办(大会|会|工作会)|交办(大会|会议?|工作会议?)(上|召开|举行|现场|在|传出|通过)/,
    points: 16,
    example: "记者从提案交办会上获悉",
  },
  {
    kind: "assignment",
    where: "head",
    pattern: /(交办(大会|会|工作会|工作会议|会议)|集中交办会)/,
    points: 3,
    example: "召开建议提案交办会",
  },
  { kind: "assignment", where: "head", pattern: /任务是[^。]{0,80}交办/, points: 7, example: "今天会议的任务是交办…" },
  {
    kind: "assignment",
    where: "text",
    pattern: /(提|讲)[两三四五几][点个](希望|要求|意见)/,
    points: 5,
    example: "提四点希望",
  },

  // how a place goes about it
  { kind: "experience", where: "text", pattern: /经验交流|工作研究|经验做法/, points: 4, example: "首页 >> 经验交流" },
  {
    kind: "experience",
    where: "head",
    pattern:
      /双提升|越做越实|工作法|重要抓手|[“"][一二三四五六七八九十]个到位|到位[”"]?为|以[“"]?强化|(抓住|紧扣|聚焦)[^。]{0,50}(环节|关键)/,
    points: 4,
    example: "抓住五大环节,实现双提升",
  },
  {
    kind: "experience",
    where: "title",
    pattern: /(环节|到位|实效|提质增效|路径|探索|实践)$|的(做法|思考|启示|经验)/,
    points: 4,
    example: "强化四到位 保证办理实效",
  },

  // news
  {
    kind: "news",
    where: "head",
    pattern: /记者|获悉|本报讯|本网讯|讯[ \u3000记]|[\d日]讯|日电|报道[)）\n]|[网报社]讯|消息[:：]?/,
    points: 5,
    example: "记者从会上获悉",
  },
  {
    kind: "news",
    where: "head",
    pattern: /(日前|近日|昨日|昨天|今日|今天|[上下]午)[,，]?/,
    points: 2,
    example: "日前,市政府召开",
  },
  {
    kind: "news",
    where: "lead",
    pattern: /(^|[\n。!?”)）])\d{1,2}月\d{1,2}日(上午|下午|晚)?[,，]|^[“"]|提供[)）]|[ \u3000]摄/,
    points: 3,
    example: "10月23日,市政府向市人大常委会报告",
  },
  {
    kind: "news",
    where: "head",
    pattern: /开幕|闭幕|召开|举行|带队|走进|传出消息/,
    points: 2,
    example: "市政协会议开幕",
  },
  {
    kind: "news",
    where: "publisher",
    pattern: /报$|网$|社$|台$|在线$|客户端$|传媒|融媒体|频道|报[·—-]/,
    points: 3,
    example: "某某日报",
  },
  {
    kind: "news",
    where: "title",
    pattern: /\d+[^。]{0,6}件|开幕|闭幕|召开|举行|收到|均|全部|达\d|率|[：:“”!！?？]|综述/,
    points: 3,
    example: "市政协会议收到提案118件",
  },
  {
    kind: "news",
    where: "title",
    pattern: /(办结|办复|完毕|落实|答复|处理|解决|举行|召开|成长近\d成)$/,
    points: 4,
    example: "县代表建议全部办结",
  },

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
