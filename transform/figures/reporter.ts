import { Trie } from "./trie.ts";

/** How a body that takes items on opens its report, in simplified characters. */
const GOVERNMENT = [
  "总体办理情况",
  "办理总体情况",
  "我街道",
  "我镇",
  "我乡",
  "办理工作总结",
  "受县政府委托",
  "受市政府委托",
  "受区政府委托",
  "受州政府委托",
  "受省政府委托",
  "政府委托",
  "我局",
  "局党组",
  "局领导",
  "我委",
  "我厅",
  "我办",
  "我中心",
  "我院",
  "市政府共收到",
  "政府收到",
  "政府共收到",
  "政府关于",
  "政府办公室关于",
  "政府办公室主任",
  "政府办公厅主任",
  "政府办公室副主任",
  "我代表市政府",
  "我代表县政府",
  "我代表区政府",
  "代表市人民政府",
  "代表县人民政府",
  "代表区人民政府",
  "县政府收到",
];
const CONFERENCE = [
  "提案委员会",
  "提案委",
  "提案工作情况",
  "提案审查",
  "大会秘书处",
  "常务委员会关于",
  "大会收到",
  "大会共收到",
  "委员会开幕",
  "会议开幕",
  "督办",
];

const SPEAKERS = new Trie<"assigned" | "submitted">();
for (const word of GOVERNMENT) SPEAKERS.add(word, "assigned");
for (const word of CONFERENCE) SPEAKERS.add(word, "submitted");

/**
 * Who speaks: a government that takes items on (收到 is then `assigned`) or the conference or congress that they are put
 * to (`submitted`). The title and the head of the text decide.
 */
export function reporter(reading: string, title: string | null): "assigned" | "submitted" {
  return speaker(title ?? "") ?? speaker(reading.slice(0, HEAD)) ?? "submitted";
}

const HEAD = 600;

function speaker(text: string): "assigned" | "submitted" | null {
  for (let i = 0; i < text.length; i++) {
    const found = SPEAKERS.begins(text.charCodeAt(i)) ? SPEAKERS.at(text, i) : null;
    // Where words of both stand at one place, the conference speaks.
    if (found !== null) return found.values.includes("submitted") ? "submitted" : "assigned";
  }
  return null;
}
