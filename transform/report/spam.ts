import type { Presence } from "../text/needs.ts";

/** Words that gambling spam puts into hacked government pages, in place of a page's own words or beside them. */
const SPAM = [
  "竞彩",
  "足球比分",
  "博彩",
  "投注",
  "金沙城",
  "澳门金沙",
  "澳门新葡京",
  "葡京",
  "威尼斯人",
  "欧洲杯",
  "世界杯买球",
  "买球",
  "体育直播",
  "娱乐城",
  "棋牌",
  "百家乐",
  "老虎机",
  "六合彩",
  "时时彩",
  "赛车计划",
  "真人视讯",
  "电竞押注",
  "开户平台",
  "官网平台",
  "官网推荐",
  "官网登录",
  "彩票平台",
  "bet365",
  "足球外围",
  "外围平台",
  "体育官网",
  "体育入口",
  "亚博",
  "开云体育",
];

/** How many of them a page must show: one alone may be its subject. */
const SEVERAL = 2;

/** Whether words were inserted that have nothing to do with any report. Reads simplified characters; `presence` is the text's. */
export function hasSpamWords(simplified: string, presence: Presence): boolean {
  let found = 0;
  for (const word of SPAM) if (presence.hasPairs(word) && simplified.includes(word) && ++found >= SEVERAL) return true;
  return false;
}
