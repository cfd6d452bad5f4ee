import { list } from "../list.ts";
import type { Entry } from "./entry.ts";

/** How proposers were met and asked, what they said, and of what. */
export const VERDICTS: readonly Entry[] = [
  {
    cue: { t: "contact" },
    example: "与代表见面100%",
    words: list(`
      沟通见面 见面沟通 见面 面商 面复 走访 上门 沟通 面办 协商 见面协商 沟通协商 面对面 登门 面谈 联系
      见面走访 走访见面 沟通联系 联系沟通 征求意见 见面办理 回访 电话回访 打电话 通电话 电话沟通 电话联系 视频沟通 视频联系 上门走访 登门走访
    `),
  },
  {
    cue: { t: "feedback" },
    example: "收回反馈意见表50份",
    words: list(`
      反馈意见 反馈表 征询意见 征求意见表 意见反馈表 反馈单 测评表 评议表 反馈卡 意见表 征询表 征求意见函
      征询意见函 测评 意见反馈函 测评单 评价意见表 征询意见单 意见卡 反馈意见卡 评价意见 评价表 评价函 评价单 评价卡 满意度评价表 满意度测评表 测评意见 意见征询表 意见征求表 征求意见书 征求意见单 征询意见书 评议意见 回执 意见反馈 反馈意见表 反馈
    `),
  },
  {
    cue: { t: "level", v: "satisfied" },
    example: "满意50件",
    words: list(
      "代表认可 委员认可 代表评价满意 得到代表认可 获得代表认可 获代表认可 得到委员认可 获得委员认可 代表表示认可 满意 非常满意 很满意 十分满意 满足",
    ),
  },
  {
    cue: { t: "level", v: "basically" },
    example: "基本满意3件",
    words: list("基本满意 比较满意 较满意 较为满意 基本满足 根本满意"),
  },
  {
    cue: { t: "level", v: "satisfied_or_basically" },
    example: "满意和基本满意的48件",
    words: list(`
      满意和基本满意 满意和根本满意 满意、基本满意 满意或基本满意 满意及基本满意 满意与基本满意
      满意或者基本满意 基本满意和满意 基本满意或满意 基本满意以上 基本满意及以上 满意(含基本满意) 含基本满意的 加上基本满意的 算上基本满意 加上基本满意 连同基本满意的
      满意(包括基本满意) 满意和比较满意 满意或比较满意 满意、比较满意 满意和较满意 非常满意和满意
      满意、较满意 满意以及基本满意 满意(基本满意) 满意基本满意
    `),
  },
  {
    cue: { t: "level", v: "understanding" },
    example: "表示理解2件",
    words: list("理解 表示理解 谅解 予以理解 表示谅解 基本理解"),
  },
  {
    cue: { t: "level", v: "dissatisfied" },
    example: "不满意1件",
    words: list(
      "不满意 不够满意 不太满意 不满意件 未评满意 没有给出满意 未给出满意 未获满意 未达满意 不认可 不认同 不予认可",
    ),
  },
  {
    cue: { t: "aspect", v: "process" },
    example: "对办理工作满意",
    words: list(`
      办理工作 办理过程 办理态度 工作态度 承办工作 办理工作情况 建议办理工作 建议办理过程 建议办理态度
      提案办理工作 提案办理过程 提案办理态度
    `),
  },
  {
    cue: { t: "aspect", v: "result" },
    example: "对办理结果满意",
    words: list(`
      办理结果 答复结果 办理效果 落实结果 办理成效 办理落实结果 建议办理结果 建议办理效果 提案办理结果
      提案办理效果
    `),
  },
];
