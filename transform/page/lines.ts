const NEWLINE = 0x0a;

/** Characters after which, and before which, a line break of the markup's own stands for nothing. */
function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef);
}

const isSpace = (code: number) => code === 0x20 || code === 0x09 || code === NEWLINE || code === 0x0d || code === 0x0c;

/**
 * A run of inline text as a browser prints it: white space of the markup becomes one space, or nothing where it is a
 * line break between two Chinese characters; a no-break space becomes a space and is never merged, so that a gap left
 * for a figure stays visible; marks of no width are left out.
 */
export function printed(run: string): string {
  let out = "";
  let from = 0;
  let at = 0;
  while (at < run.length) {
    const code = run.charCodeAt(at);
    if (isSpace(code)) {
      let end = at;
      let broken = false;
      while (end < run.length && isSpace(run.charCodeAt(end))) {
        broken ||= run.charCodeAt(end) === NEWLINE;
        end++;
      }
      const joins = broken && isWide(run.charCodeAt(at - 1)) && isWide(run.charCodeAt(end));
      out += run.slice(from, at) + (joins ? "" : " ");
      from = end;
      at = end;
    } else if (code === 0xa0) {
      out += `${run.slice(from, at)} `;
      from = ++at;
    } else if (code === 0x200b || code === 0xfeff || code === 0xad) {
      out += run.slice(from, at);
      from = ++at;
    } else at++;
  }
  return (from === 0 ? run : out + run.slice(from)).trim();
}

/** Joins the pieces of a cell or a heading that stand on lines of their own: nothing between Chinese characters. */
export function joined(lines: readonly string[]): string {
  let out = "";
  // Not asked of `out`: to look into a string that was just added to is to copy it.
  let last = 0;
  for (const line of lines) {
    if (line === "") continue;
    const tight = out === "" || (isWide(last) && isWide(line.charCodeAt(0)));
    out += tight ? line : ` ${line}`;
    last = line.charCodeAt(line.length - 1);
  }
  return out;
}

/** Full-width forms of ASCII as ASCII, the ideographic space as a space, character for character. */
export function fold(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 0x20 : 0;
    if (plain === 0) continue;
    out += text.slice(from, at) + String.fromCharCode(plain);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
