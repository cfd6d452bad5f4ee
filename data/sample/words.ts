const DIGITS = "零一二三四五六七八九";

/** A whole number below 10,000 in Chinese numerals: 128 → 一百二十八, 15 → 十五. */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS.charAt(n);
  let out = "";
  let gap = false;
  for (const [unit, word] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    if (gap) out += "零";
    gap = false;
    out += DIGITS.charAt(digit) + word;
  }
  return out.startsWith("一十") ? out.slice(1) : out;
}

/** What its own documents call a place, its government and its meetings. */
export interface Place {
  name: string;
  /** the word that stands for the place: 市, 县, 自治区 … */
  self: string;
  government: string;
}

const KINDS = ["自治区", "自治州", "自治县", "省", "市", "州", "县", "区", "旗", "镇", "乡"];

/** Words of a place by its full name: 昌吉回族自治州 → 州, 州政府. */
export function place(name: string): Place {
  if (name === "全国") return { name, self: "全国", government: "国务院" };
  const kind = KINDS.find((k) => name.endsWith(k)) ?? "市";
  const self = kind === "自治州" ? "州" : kind === "自治县" ? "县" : kind;
  return { name, self, government: `${self}政府` };
}

/** 市十五届人大五次会议, in the short or the full form. */
export function congressSession(p: Place, term: number, session: number, full: boolean): string {
  const [t, s] = [chineseNumber(term), chineseNumber(session)];
  if (p.self === "全国") return full ? `第${t}届全国人民代表大会第${s}次会议` : `${t}届全国人大${s}次会议`;
  return full ? `${p.self}第${t}届人民代表大会第${s}次会议` : `${p.self}${t}届人大${s}次会议`;
}

/** 市政协六届四次会议, in the short or the full form. */
export function conferenceSession(p: Place, term: number, session: number, full: boolean): string {
  const [t, s] = [chineseNumber(term), chineseNumber(session)];
  return full ? `政协${p.name}第${t}届委员会第${s}次会议` : `${p.self}政协${t}届${s}次会议`;
}
