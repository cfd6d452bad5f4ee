import { createHash } from "node:crypto";
import { type Answer, listPage, rowsUpTo } from "./kit.ts";

/** The validator that a page's text is given. */
export const etagOf = (text: string) => `"${createHash("sha1").update(text).digest("hex").slice(0, 12)}"`;

/** A site of n articles in one list; pages may be changed while it runs. Answers with validators. */
export function changingSite(n: number): {
  answers: Record<string, Answer | string>;
  pages: Map<string, string>;
  conditional: string[];
} {
  const pages = new Map<string, string>([["/list.html", listPage(rowsUpTo(n))]]);
  for (let i = 1; i <= n; i++) pages.set(`/a${i}.html`, `<html><body><p>第${i}号建议已办理完毕。</p></body></html>`);
  const conditional: string[] = [];
  const answers: Record<string, Answer> = {
    "*": (request, response) => {
      const text = pages.get(request.url ?? "");
      if (text === undefined) return void response.writeHead(404).end("404");
      const etag = etagOf(text);
      if (request.headers["if-none-match"]) conditional.push(request.url ?? "");
      if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag }).end(text);
    },
  };
  return { answers, pages, conditional };
}
