/** Bodies by the last characters of their names. */
const BODIES = [
  ..."局 委员会 委办 办公室 厅 政府 法院 检察院 部门 单位 乡 镇 街道 集团 公司 中心 党委 市委 县委 区委 工委".split(
    " ",
  ),
  ..."支队 银行 大学 学院".split(" "),
];
/** Where one is the beginning of another, the longer one first. */
const PARTIES = [
  ..."民革 民盟 民建 民进 农工党 农工 致公党 致公 九三学社 九三 台盟 工商联 无党派 民主党派".split(" "),
  ..."共青团 妇联 总工会 科协 侨联 台联 社联".split(" "),
];
/** The most characters of a body's name that stand before the last ones. */
const MOST_BEFORE = 8;

const codeOf = (character: string) => character.charCodeAt(0);
const byFirst = (words: string[]) => new Map(words.map((w) => [codeOf(w), words.filter((o) => o[0] === w[0])]));
const BODIES_BY_FIRST = byFirst(BODIES);
const PARTIES_BY_FIRST = byFirst(PARTIES);

/** What a character may be, as bits: part of a number, the first one of a year, of a party, of a body's last ones. */
const NUMERIC = 1;
const YEAR = 2;
const PARTY = 4;
const BODY = 8;
const HAN = 16;

const KINDS = new Uint8Array(0x10000);
KINDS.fill(HAN, 0x4e00, 0x9fa6);
for (const [kind, words] of [
  [NUMERIC, [..."0123456789.%"]],
  [YEAR, [..."12"]],
  [PARTY, PARTIES],
  [BODY, BODIES],
] as const)
  for (const word of words) KINDS[codeOf(word)] = (KINDS[codeOf(word)] ?? 0) | kind;

const A_NUMBER = codeOf("#");
const A_YEAR = codeOf("Y");
const A_PARTY = codeOf("P");
const A_BODY = codeOf("B");

/**
 * Writes the code units of a stretch of text to `units`, from place `at` on, with # for every number. Gives the place
 * behind the last one.
 */
export function plain(text: string, from: number, to: number, units: Uint16Array, at: number): number {
  let end = at;
  let inNumber = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const isNumeric = ((KINDS[code] ?? 0) & NUMERIC) !== 0;
    if (!isNumeric) units[end++] = code;
    else if (!inNumber) units[end++] = A_NUMBER;
    inNumber = isNumeric;
  }
  return end;
}

/**
 * The same, with years, parties, bodies and numbers each standing for all of their kind: Y, P, # and, with the last
 * character of its name, B.
 */
export function general(text: string, from: number, to: number, units: Uint16Array, at: number): number {
  let end = at;
  let inNumber = false;
  // How many characters before this one may belong to a body's name.
  let name = 0;
  for (let i = from; i < to; ) {
    const code = text.charCodeAt(i);
    const kind = KINDS[code] ?? 0;
    const year = (kind & YEAR) !== 0 && isYear(text, i, to) ? 5 : 0;
    const party = (kind & PARTY) !== 0 ? lengthAt(PARTIES_BY_FIRST.get(code), text, i, to) : 0;
    const body = (kind & BODY) !== 0 && name > 0 ? lengthAt(BODIES_BY_FIRST.get(code), text, i, to) : 0;
    const isNumeric = (kind & NUMERIC) !== 0 && year === 0;
    if (year > 0) units[end++] = A_YEAR;
    else if (party > 0) units[end++] = A_PARTY;
    else if (body > 0) {
      end -= Math.min(name, MOST_BEFORE);
      units[end++] = A_BODY;
      units[end++] = text.charCodeAt(i + body - 1);
    } else if (!isNumeric) units[end++] = code;
    else if (!inNumber) units[end++] = A_NUMBER;
    const length = year || party || body;
    inNumber = isNumeric;
    name = length > 0 || (kind & HAN) === 0 ? 0 : name + 1;
    i += length || 1;
  }
  return end;
}

/** 2019年, 1998年: whether a year is written at `i`, before `to`. */
function isYear(text: string, i: number, to: number): boolean {
  const isSecond = text[i + 1] === "0" || text[i + 1] === "9";
  return isSecond && i + 5 <= to && /^[0-9]{2}年/.test(text.slice(i + 2, i + 5));
}

/** Length of the first of the words that is written at `i`, before `to`; 0 where none is. */
function lengthAt(words: readonly string[] | undefined, text: string, i: number, to: number): number {
  for (const word of words ?? []) if (i + word.length <= to && text.startsWith(word, i)) return word.length;
  return 0;
}
