import { isHan } from "../text/characters.ts";
import type { Presence } from "../text/needs.ts";

/** What document shops and previews print where they stop, in simplified characters. */
const NOTICES = [
  "未完,全文",
  "未完，全文",
  "当前仅显示",
  "全文共",
  "页珍藏版",
  "下载原文",
  "下载全文",
  "登录后阅读全文",
  "登录后查看全文",
  "阅读剩余",
  "剩余未读",
  "试读已结束",
  "试读结束",
  "开通会员",
  "部分内容阅读",
  "点击下载文档",
  "点击查看更多",
  "文档预览",
  "预览结束",
  "付费后阅读",
];

const SHORTEST_LINE = 60;

/** Marks and words that a text or a line of furniture may well end with. */
const ENDS = new Set([...'。！？!?;；:：”"’』」)）]】〕》>…—%％|']);

/** Whether a text was cut off: a notice says so, or its last running text stops within a sentence; `presence` is the text's. */
export function isTruncated(simplified: string, presence: Presence): boolean {
  const noticed = NOTICES.some((notice) => presence.hasPairs(notice) && simplified.includes(notice));
  return noticed || stopsShort(simplified);
}

function stopsShort(text: string): boolean {
  for (let end = text.length; end > 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = end - start < SHORTEST_LINE ? "" : text.slice(start, end).trim();
    if (isRunning(line)) return stops(line, text.slice(end).trim() === "");
    end = start - 1;
  }
  return false;
}

/** A line of running text; columns set side by side are none. */
const isRunning = (line: string) =>
  line.length >= SHORTEST_LINE &&
  !line.includes("   ") &&
  (line.includes("。") || line.includes("，") || line.includes(","));

/** Whether a line of running text stops short: at a comma, or at the text's very end without any mark. */
function stops(line: string, isLast: boolean): boolean {
  const last = line.at(-1) ?? "";
  if (",，、".includes(last)) return true;
  return isLast && !ENDS.has(last) && isHan(last.charCodeAt(0)) && !line.endsWith("报道");
}
