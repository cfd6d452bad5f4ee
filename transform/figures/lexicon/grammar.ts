import { list } from "../list.ts";
import type { Entry } from "./entry.ts";

/** Words that say how a number goes with what stands around it. */
export const GRAMMAR: readonly Entry[] = [
  {
    cue: { t: "all" },
    example: "收到20件,均已办结",
    words: list("全部 均 都 悉数 一律 全数 皆 已 已经 现已 业已 如数 全都 件件 逐件 按期 按时 如期 目前"),
  },
  {
    cue: { t: "respectively" },
    example: "办结率、满意率分别为100%和98%",
    words: list("分别 依次 各为"),
  },
  {
    cue: { t: "each" },
    example: "水利、交通类各3件",
    words: list("各"),
  },
  {
    cue: { t: "share" },
    example: "A类20件,占50%",
    words: list("占 占比 占总数 所占比例 比例 比重 占到 总数的 总件数的 总量的"),
  },
  {
    cue: { t: "target" },
    example: "力争满意率达到100%",
    words: list("力争 务必 要求达到 必须 不得低于 应当 要达到 努力实现 应达到 原则上 不低于目标"),
  },
  {
    cue: { t: "compare" },
    example: "较上年提高3个百分点",
    words: list(`
      提高 提升了 增长 下降 增加 减少 上升 同比 环比 高出 多出 降低 增长了 提高了 上升了 增加了 减少了
      下降了 翻番 增幅 降幅 上涨 升至 降至 上升至 提升至 提高至 增至 减至 降到 升到 提高到 提升到 上升到
      上升为 下降为 增加到 提升
    `),
  },
];
