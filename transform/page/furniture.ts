import { WordSet } from "../text/wordset.ts";
import type { Element, Naming } from "./element.ts";
import { fold } from "./lines.ts";

/** Words in an element's id or class that name page furniture. They match whole words, so `pages_content` is none. */
const NAMES = new Set(
  (
    "breadcrumb breadcrumbs crumb crumbs mbx dqwz weizhi location position curpos nav navbar navigation menu submenu " +
    "sidebar sidenav footer foot bottom copyright share sharebox bdshare bdsharebuttonbox jiathis bshare social " +
    "related relate relation xgxx xgwz xgxw xgyd recommend recommended tuijian hot ranking pager pagination paging prevnext " +
    "prev next sxp shangxia comment comments pinglun qrcode ewm erweima weixin wechat print toolbar tools fontsize zihao " +
    "search friendlink links skip accessibility wza banner advert ads"
  ).split(" "),
);

/** Whether an element says by its tag, id or class that it is page furniture. */
export const isNamedFurniture = ({ tag, names }: Element): boolean => tag.isFurniture || names.isFurniture;

const LONGEST_NAME = 200;

/** Whether one of the words of an id or a class names furniture. */
export const hasFurnitureWord = (name: string): boolean =>
  words(name.slice(0, LONGEST_NAME)).some((word) => NAMES.has(word));

/** Splits `pageNav-left2` into page, nav, left. */
function words(value: string): string[] {
  const found: string[] = [];
  let word = "";
  for (const char of value) {
    const letter = (char >= "a" && char <= "z") || (char >= "A" && char <= "Z");
    if (word !== "" && (!letter || (char >= "A" && char <= "Z" && word.toLowerCase() === word))) {
      found.push(word.toLowerCase());
      word = "";
    }
    if (letter) word += char;
  }
  if (word !== "") found.push(word.toLowerCase());
  return found;
}

const SHORTEST_HIDING = "display:none".length;
const LONGEST_KNOWN = 100;
const MOST_KNOWN = 5000;
const hiding = new Map<string, boolean>();

/** Whether attributes put an element out of sight. Remembers what it looked at: pages repeat the same few styles. */
export function isHidden({ style, hidden }: Naming): boolean {
  if (hidden !== undefined) return true;
  if (style === undefined || style.length < SHORTEST_HIDING) return false;
  const seen = hiding.get(style);
  if (seen !== undefined) return seen;
  const flat = style.toLowerCase().replaceAll(" ", "");
  const found = flat.includes("display:none") || flat.includes("visibility:hidden");
  if (hiding.size > MOST_KNOWN) hiding.clear();
  if (style.length < LONGEST_KNOWN) hiding.set(style, found);
  return found;
}

interface LineRule {
  /** what a line of this furniture looks like */
  example: string;
  starts?: readonly string[];
  whole?: readonly string[];
  contains?: readonly string[];
  /** longest line that the rule may drop, in characters */
  upTo: number;
}

/** Lines that belong to the page and not to the article, at its head or at its foot. */
const LINES: readonly LineRule[] = [
  {
    example: "您当前的位置:首页 > 政务公开",
    upTo: 120,
    starts: [
      "您当前的位置",
      "当前位置",
      "您的位置",
      "您现在的位置",
      "所在位置",
      "您當前的位置",
      "當前位置",
      "您的位置",
      "您現在的位置",
    ],
  },
  {
    example: "【字体:大 中 小】",
    upTo: 40,
    starts: ["【字体", "字体:", "[字体", "字号", "【字号", "【字體", "字體", "字號", "【大", "[大"],
  },
  {
    example: "打印本页 关闭窗口",
    upTo: 24,
    starts: ["打印", "【打印", "[打印", "关闭", "【关闭", "[关闭", "列印", "關閉", "【關閉", "收藏"],
  },
  {
    example: "分享到:微信 微博",
    upTo: 40,
    starts: ["分享到", "分享:", "分享至", "扫一扫", "掃一掃", "扫码", "微信扫", "用微信扫"],
  },
  {
    example: "上一篇:关于公布名单的通知",
    upTo: 120,
    starts: ["上一篇", "下一篇", "上一条", "下一条", "上一條", "下一條", "【上一篇", "【下一篇"],
  },
  {
    example: "相关链接",
    upTo: 12,
    starts: [
      "相关链接",
      "相关文章",
      "相关新闻",
      "相关阅读",
      "相关信息",
      "延伸阅读",
      "推荐阅读",
      "热门推荐",
      "相關鏈接",
      "相關新聞",
      "友情链接",
    ],
  },
  {
    example: "版权所有:某县人民政府",
    upTo: 120,
    starts: [
      "版权所有",
      "版權所有",
      "Copyright",
      "copyright",
      "COPYRIGHT",
      "©",
      "主办单位:",
      "承办单位:",
      "技术支持",
      "网站标识码",
      "政府网站标识码",
      "网站地图",
    ],
  },
  { example: "豫ICP备05000000号", upTo: 100, contains: ["ICP备", "ICP備", "公网安备", "公網安備"] },
  { example: "GMT+8, 2024-11-22 19:23, Processed in 0.13 second(s)", upTo: 120, contains: ["Processed in", "GMT+8"] },
  { example: "更多相关《某某报告.doc》请在网上搜索。", upTo: 160, contains: ["请在网上搜索", "请在本站搜索"] },
  { example: "今天是:2021年12月13日", upTo: 40, starts: ["今天是"] },
  {
    example: "返回顶部",
    upTo: 8,
    whole: [
      "返回",
      "返回顶部",
      "回到顶部",
      "返回首页",
      "回首页",
      "首页",
      "TOP",
      "顶部",
      "收藏",
      "举报",
      "纠错",
      "返回列表",
      "图片",
      "展开",
      "收起",
      "朗读",
      "播放",
      "暂停",
      "浏览次数:",
      "个人中心",
    ],
  },
];

const LONGEST = Math.max(...LINES.map((rule) => rule.upTo));

/** Characters that furniture begins with: most lines begin with another, and need no closer look. */
const FIRST = new Set(LINES.flatMap((rule) => [...(rule.starts ?? []), ...(rule.whole ?? [])].map((text) => text[0])));
const CONTAINING = LINES.filter((rule) => rule.contains !== undefined);
const CONTAINED = new WordSet(CONTAINING.flatMap((rule) => rule.contains ?? []));

/** Whether a line is page furniture that no article prints. */
export function isFurnitureLine(printed: string): boolean {
  if (printed.length > LONGEST) return false;
  const line = fold(printed);
  const contains = CONTAINED.isIn(line);
  const rules = FIRST.has(line[0]) ? LINES : contains ? CONTAINING : [];
  for (const rule of rules) {
    if (line.length > rule.upTo) continue;
    if (rule.starts?.some((start) => line.startsWith(start))) return true;
    if (rule.whole?.includes(line)) return true;
    if (contains && rule.contains?.some((part) => line.includes(part))) return true;
  }
  return false;
}
