import { fold, isBlank, isBreak, isDigit } from "./characters.ts";
import { mayChange } from "./script.ts";

/** Sorts of characters that a stage looks for, one bit each: a text that has none of a sort is spared the stage. */
export const TRAIT = {
  /** control and zero-width characters, which no reader sees */
  invisible: 1,
  /** brackets and question marks: what glosses stand in, and slips of bytes show by */
  bracket: 2,
  /** characters that conversion to simplified ones may change */
  convertible: 4,
  /** full-width forms and look-alikes */
  folded: 8,
  blank: 16,
  break: 32,
  digit: 64,
  /** characters that stand for digits or words withheld */
  mask: 128,
  /** characters that text has where bytes were read by the wrong encoding: replaced ones, and those of `TELLTALES` */
  telltale: 256,
  /** characters of every label of a source: 来源, 稿源, 转自 */
  sourced: 512,
  /** characters between a medium's name and its report: 讯, 电, 消息, 报道 */
  reported: 1024,
  /** of 记者 */
  credited: 2048,
  /** of 出版 and 位置 */
  imprinted: 4096,
  /** question marks, which stand for characters lost on the way */
  questioned: 8192,
  /** Latin letters with accents, which the bytes of UTF-8 look like where each was read alone */
  accented: 16_384,
  /** slashes, which a failed reading of print makes of percent signs */
  slashed: 32_768,
} as const;

/** Every mask, and characters that UTF-8 read as GBK is full of and that no running text uses. */
export const MASKS = "*＊×xXⅹХ╳✕□○●";
export const TELLTALES = "锛銆鈥鐨鏄鍦鎴鍙浠瀹鏈鍚鎮璁閿闂棶紝鍜鐢绔笉庡皢";
/** Control and zero-width characters. */
export const isInvisible = (code: number) =>
  (code < 0x20 && code !== 0x09 && !isBreak(code)) ||
  (code >= 0x200b && code < 0x2010) ||
  code === 0x7f ||
  code === 0xad ||
  code === 0xfeff;
const isBracket = (code: number) => code === 0x28 || code === 0xff08 || code === 0x3f || code === 0xfffd;
const isMask = (code: number) => MASKS.includes(String.fromCharCode(code));
/** Letters with accents and their neighbours, but for the no-break space and the middle dot. */
export const isAccented = (code: number) => code >= 0x80 && code <= 0xff && code !== 0xa0 && code !== 0xb7;

function among(trait: number, characters: string): [number, (code: number) => boolean][] {
  const codes = new Set([...characters].map((c) => c.charCodeAt(0)));
  return [[trait, (code) => codes.has(code)]];
}

const SORTS: readonly [trait: number, is: (code: number) => boolean][] = [
  [TRAIT.invisible, isInvisible],
  [TRAIT.bracket, isBracket],
  [TRAIT.convertible, mayChange],
  [TRAIT.folded, (code) => fold(code) !== code],
  [TRAIT.blank, isBlank],
  [TRAIT.break, isBreak],
  [TRAIT.digit, isDigit],
  [TRAIT.mask, isMask],
  [TRAIT.accented, isAccented],
  ...among(TRAIT.telltale, `${TELLTALES}\ufffd锟`),
  ...among(TRAIT.questioned, "?"),
  ...among(TRAIT.slashed, "/"),
  ...among(TRAIT.sourced, "源自"),
  ...among(TRAIT.reported, "讯訊电電息道"),
  ...among(TRAIT.credited, "者"),
  ...among(TRAIT.imprinted, "版置"),
];

let traits: Uint16Array | null = null;

function table(): Uint16Array {
  traits ??= Uint16Array.from({ length: 0x10000 }, (_, code) =>
    SORTS.reduce((all, [trait, is]) => (is(code) ? all | trait : all), 0),
  );
  return traits;
}

/** The sorts of characters that a text has, as bits of `TRAIT`, told in one pass. */
export function traitsOf(text: string): number {
  const known = table();
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= known[text.charCodeAt(i)] ?? 0;
  return all;
}
