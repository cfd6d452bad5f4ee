import iconv from "iconv-lite";
import type { Charset } from "./site.ts";

/** Bytes of a page in its site's true encoding. Throws where a character does not exist there: the sample's own fault. */
export function encode(text: string, charset: Charset): Buffer {
  if (charset === "utf-8") return Buffer.from(text, "utf8");
  const bytes = iconv.encode(text, charset);
  const back = iconv.decode(bytes, charset);
  if (back !== text) {
    const at = [...text].findIndex((c, i) => [...back][i] !== c);
    throw new Error(`"${[...text].slice(Math.max(0, at - 8), at + 8).join("")}" cannot be written in ${charset}`);
  }
  return bytes;
}
