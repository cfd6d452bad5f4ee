import { list } from "../list.ts";
import type { Entry } from "./entry.ts";

/** Names of rates. */
export const RATES: readonly Entry[] = [
  {
    cue: { t: "rate", v: "filed" },
    example: "立案率92%",
    words: list("立案率"),
  },
  {
    cue: { t: "rate", v: "assigned" },
    example: "交办率100%",
    words: list("交办率 承办率 受理率"),
  },
  {
    cue: { t: "rate", v: "replied" },
    example: "答复率100%",
    words: list("答复率 办复率 回复率 书面答复率 办理答复率 函复率 复函率 反馈答复率"),
  },
  {
    cue: { t: "rate", v: "completed" },
    example: "办结率100%",
    words: list("办结率 办结答复率 办结回复率 办理率 办理完成率 办理办结率 完成率 办毕率 办理完毕率 结案率"),
  },
  {
    cue: { t: "rate", v: "on_time" },
    example: "按时办结率100%",
    words: list(`
      按期办结率 按时办结率 提前办结率 提前办复率 提前答复率 按期答复率 按时答复率 按期办复率 按时办复率 及时答复率 限时办结率 及时办结率
      及时办复率 按时办理率 按期办理率 规定期限内办复率 按时回复率 按期回复率 如期办结率 法定期限答复率
      办理及时率 时效率 及时率 时限率 按时率 按期率 按时反馈率 按时限办结率 按规定时限办结率
      规定时限办结率 规定时间办结率
    `),
  },
  {
    cue: { t: "rate", v: "contacted" },
    example: "面商率100%",
    words: list(`
      见面率 面商率 走访率 沟通率 面复率 见面答复率 当面答复率 面办率 协商率 联系率 面谈率 见面沟通率
      沟通见面率 面对面沟通率 征求意见率 上门率 回访率 走访见面率 见面协商率 见面走访率 沟通协商率
      协商办理率 见面协商办理率 沟通联系率 联系沟通率 登门率 面签率 面询率 面商覆盖率 沟通覆盖率
      协商覆盖率 沟通协商覆盖率 办前沟通率 三见面率 上门走访率 办理协商率 办前协商率 沟通交流率 面答率
      接触率 代表见面率 委员见面率 与代表见面率
    `),
  },
  {
    cue: { t: "rate", v: "published" },
    example: "主动公开率100%",
    words: list(
      "公开率 公开比例 主动公开比例 主动公开率 上网率 网上公开率 答复公开率 复文公开率 上网公开率 结果公开率",
    ),
  },
  {
    cue: { t: "rate", v: "adopted" },
    example: "采纳率80%",
    words: list("采纳率 采用率 吸纳率 意见采纳率 建议采纳率"),
  },
  {
    cue: { t: "rate", v: "feedback" },
    example: "反馈率95%",
    words: list("反馈率 意见反馈率 回函率 回执率 返回率 有效回收率 表格回收率 回收率 测评率 评价率 参评率 反馈意见率"),
  },
  {
    cue: { t: "rate", v: "proposers" },
    example: "委员参与率86%",
    words: list("参与率 提案率 撰写率 提交率 参与面 提案参与率"),
  },
  {
    cue: { t: "rate", v: "joint" },
    example: "协办率5%",
    words: list("会办率 协办率"),
  },
  {
    cue: { t: "rate", v: "outcome", outcome: true },
    example: "解决率78%",
    words: list(`
      解决率 办成率 落实率 问题解决率 解决采纳率 解决吸纳率 采纳解决率 解决落实率 解决和采纳率 办理落实率
      落实解决率 落地率 兑现率 办好率 转化率 采纳落实率 成效率 A类率 A类办结率 A类提案率 转A率 B转A率 BA转化率 转A类率 B类转A类率 B类转A率 规划内问题解决率
    `),
  },
  {
    cue: { t: "rate", v: "satisfaction", level: "satisfied" },
    example: "满意率98%",
    words: list("满意率 满意度 满足率 满意比例 满意比率 非常满意率 满意评价率 办理满意率 好评率 满意率为"),
  },
  {
    cue: { t: "rate", v: "satisfaction", level: "basically" },
    example: "基本满意率2%",
    words: list("基本满意率 基本满意度 基本满足率 比较满意率 较满意率"),
  },
  {
    cue: { t: "rate", v: "satisfaction", level: "satisfied_or_basically" },
    example: "满意和基本满意率99%",
    words: list(`
      满意和基本满意率 满意、基本满意率 满意或基本满意率 满意及基本满意率 满意与基本满意率
      基本满意和满意率 基本满意以上率 满意(含基本满意)率 满意率和基本满意率 满意率、基本满意率
      满意率及基本满意率 满意率(含基本满意) 满意率(含基本满意率) 满意率(包括基本满意) 满意率(含比较满意)
      满意(基本满意)率 满意和基本满意度 满意和较满意率 满意和比较满意率 满意、比较满意率 满意或比较满意率
      满意基本满意率 基本满意率以上 综合满意率
    `),
  },
  {
    cue: { t: "rate", v: "satisfaction", level: "dissatisfied" },
    example: "不满意率1%",
    words: list("不满意率 不满意度"),
  },
  {
    cue: { t: "rate", v: "satisfaction", level: "understanding" },
    example: "理解率3%",
    words: list("理解率"),
  },
];
