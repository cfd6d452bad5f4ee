import { needsOf, type Presence } from "../text/needs.ts";

interface Loss {
  /** what is missing */
  what: string;
  example: string;
  pattern: RegExp;
}

/** Traces that lost characters leave, in simplified characters. Linear, each. */
const LOSSES: readonly Loss[] = [
  {
    what: "the month's character before a day",
    example: "于731日前办理",
    pattern: /[^\d年月.\-/]\d{3,4}日[前止底,，起内至]/,
  },
  {
    what: "brackets around the year of a document's number",
    example: "政办函202135号",
    pattern: /[发函办字电][([〔﹝【]?(19|20)\d{3,5}号/,
  },
  {
    what: "the year's character after a year",
    example: "2023区人大常委会",
    pattern: /(^|[^\d.%\-/:号第])20\d\d(省|市|县|区|州|旗|自治区|自治州|自治县)(人大|人民|政协|政府|委)/,
  },
  {
    what: "the number of a session or a term",
    example: "届人大次会议",
    pattern: /届人大次会议|届政协次会议|届人代会次会议/,
  },
  { what: "代 of 代表", example: "人大表建议", pattern: /人大表(建议|议案|提出|委员|意见)/ },
];

const NEEDS = LOSSES.map(({ pattern }) => needsOf(pattern));

/** Whether a text lost single characters on its way to the page. Reads simplified characters; `presence` is the text's. */
export function hasLostCharacters(simplified: string, presence: Presence): boolean {
  return LOSSES.some(({ pattern }, at) => presence.has(NEEDS[at] ?? []) && pattern.test(simplified));
}
