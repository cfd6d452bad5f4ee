import type { Cue } from "./cue.ts";

/** News. */
export const NEWS: readonly Cue[] = [
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
];
