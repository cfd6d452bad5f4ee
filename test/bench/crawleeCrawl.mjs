// Crawlee's CheerioCrawler over the bench's sites, in a process of its own: asks, parses, follows the lists' links, and
// hashes and packs each page as the archive does. Its packages lie in a folder made for the bench alone; its queue lies on
// disk, as it comes and as a crawl that can be resumed needs it (CRAWLEE_STORAGE_DIR says where), or in memory.
import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [packages, out, queue, ...ports] = process.argv.slice(2);
const { CheerioCrawler, Configuration, log } = createRequire(join(packages, "package.json"))("@crawlee/cheerio");
log.setLevel(log.LEVELS.OFF);

let pages = 0;
const crawler = new CheerioCrawler(
  {
    minConcurrency: ports.length,
    maxConcurrency: ports.length,
    maxRequestRetries: 0,
    async requestHandler({ request, body, enqueueLinks }) {
      const bytes = Buffer.from(body);
      const digest = createHash("sha256").update(bytes).digest("hex");
      appendFileSync(out, gzipSync(Buffer.concat([Buffer.from(`${request.url} ${digest}\r\n\r\n`), bytes])));
      if (request.url.includes("/list/")) await enqueueLinks({ strategy: "same-origin" });
      else pages++;
    },
  },
  new Configuration({ persistStorage: queue === "disk" }),
);
const begun = performance.now();
await crawler.run(ports.map((port) => `http://127.0.0.1:${port}/list/1.html`));
process.send?.({ pages, ms: performance.now() - begun });
process.disconnect?.();
