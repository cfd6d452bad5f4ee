import { PUT_TO } from "./receivers.ts";
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
  "我部",
  "我署",
  "本局",
  "本委",
  "本厅",
  "本院",
  "本部",
  "本街道",
  "本镇",
  "本乡",
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
  const head = reading.slice(0, HEAD);
  if (title !== null && title !== "") return speaker(title) ?? headed(title) ?? speaker(head) ?? "submitted";
  for (const line of head.slice(0, 160).split("\n", 4)) if (headed(line)) return "assigned";
  return speaker(head) ?? "submitted";
}

const HEAD = 600;

/** 市水利局2023年建议提案办理情况, 县医保局:…: a line that opens with a body that takes items on is that body's. */
function headed(line: string): "assigned" | null {
  const name = HEADED.exec(line)?.[1];
  return name !== undefined && !PUT_TO.test(name) ? "assigned" : null;
}

const HEADED =
  /^\s*([^,。;:、\s0-9()“”]{2,14}?(?:部|局|厅|署|院|中心|公司|集团|街道|镇|乡|办|站|所|队|处|管委会|妇联|残联|科协|文联|侨联|[团高]工?[委检法]|检察机关|[^省市县区州旗工专常党提案]委))(?:办公室|办公厅|机关|党组)?(?:[0-9]{4}年|:|办理|承办|关于[^,。;]{0,30}(?:办理|承办))/;

function speaker(text: string): "assigned" | "submitted" | null {
  for (let i = 0; i < text.length; i++) {
    const found = SPEAKERS.begins(text.charCodeAt(i)) ? SPEAKERS.at(text, i) : null;
    // Where words of both stand at one place, the conference speaks.
    if (found !== null) return found.values.includes("submitted") ? "submitted" : "assigned";
  }
  return null;
}
