/** Characters that a title may have. */
const LONGEST_TITLE = 80;

/** Where the title that begins at `start` ends; `start` where it does not end in its line. */
export function titleEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length && i - start < LONGEST_TITLE; i++) {
    if (text[i] === "》") return i;
    if (text[i] === "\n" || text[i] === "《") break;
  }
  return start;
}

/** Titles that are quoted one after another: a longer row is cut off. */
const MOST_QUOTES = 12;

/** Where a title in quotation marks ends (“关于修路的建议”; “…”“…”3件提案); `start` where what is quoted is none. */
export function quotedTitleEnd(text: string, start: number): number {
  const end = quoteEnd(text, start);
  if (end === start) return start;
  const said = text.slice(start + 1, end);
  if (/^(关于|建议|加强|推进|加快)/.test(said) && /的(建议|提案|议案)$/.test(said)) return end;
  if (said.length < 6 || /[0-9A-D]|满意|已|正在|列入|部分|不能/.test(said)) return start;
  let last = end;
  for (let n = 0; n < MOST_QUOTES; n++) {
    const next = text[last + 1] === "、" ? last + 2 : last + 1;
    if (text[next] !== "“") break;
    const close = quoteEnd(text, next);
    if (close === next) break;
    last = close;
  }
  const counted = /^等?(这)?[0-9一二两三四五六七八九十]{1,3}(件|个|项)(重点)?(建议|提案)/;
  return counted.test(text.slice(last + 1, last + 12)) ? end : start;
}

function quoteEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length && i - start < LONGEST_TITLE; i++) {
    if (text[i] === "”") return i;
    if (text[i] === "\n" || text[i] === "“") break;
  }
  return start;
}
