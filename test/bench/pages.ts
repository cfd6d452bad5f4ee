import iconv from "iconv-lite";
import { ARTICLE, pagesOf } from "../transform/page/pages.ts";

/** Paragraphs of an article and links around it, so that a page has about 35 kB, a fifth of it text: as such pages do. */
const PARAGRAPHS = 30;
const LINKS = 160;

export interface LongPage {
  bytes: Uint8Array;
  html: string;
  url: string;
}

/** Lists of links as templates put them around an article. */
const links = Array.from(
  { length: LINKS },
  (_, i) =>
    `<li class="item"><a href="/zwgk/202311/t20231116_${i}.shtml" title="区直部门工作动态第${i}期" target="_blank"><i class="dot"></i>区直部门工作动态第${i}期</a><span class="date">2023-11-${10 + (i % 20)}</span></li>`,
).join("\n");

/** Pages of every family, as long as real ones, as bytes of GB 18030 and decoded. */
export function longPages(): LongPage[] {
  const [first = "", ...more] = ARTICLE.paragraphs;
  const paragraphs = [first, ...Array.from({ length: PARAGRAPHS }, (_, i) => more[i % more.length] ?? "")];
  return pagesOf({ ...ARTICLE, paragraphs }).map(({ html, url }) => {
    const declared = html
      .replace("utf-8", "gb2312")
      .replace("</body>", `<div class="list"><ul>${links}</ul></div></body>`);
    return { bytes: iconv.encode(declared, "gb18030"), html: declared, url };
  });
}
