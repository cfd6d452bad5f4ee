import { decode } from "../../transform/decode/decode.ts";
import { readListApart } from "../families/apart.ts";
import { boundBroken } from "../families/markup.ts";
import { type ReadList, readList } from "../families/read.ts";
import type { Waiting } from "../frontier/frontier.ts";
import type { Source } from "../registry.ts";

/** Pages of more characters are read in a thread of their own, with a deadline. */
const LARGE = 400_000;

/** Reads the list on a page that was fetched, or that the archive already holds. */
export async function listOn(
  item: Waiting,
  source: Source,
  body: Uint8Array,
  contentType: string | null,
): Promise<ReadList> {
  try {
    const { text } = decode(body, contentType);
    const broken = boundBroken(text);
    if (broken !== null) return { fault: broken };
    const column = item.base ?? item.column ?? item.url;
    const input = { url: item.url, text, column, page: item.page, params: item.params };
    return text.length > LARGE ? await readListApart(input, source.family) : readList(input, source.family);
  } catch (error) {
    // A page that an adapter stumbles over is a page that cannot be read, never the end of the crawl.
    return {
      fault: `the list cannot be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200),
    };
  }
}
