import { conclude } from "./crawl/conclude.ts";
import type { CrawlOptions, CrawlSummary } from "./crawl/options.ts";
import { plan } from "./crawl/plan.ts";
import { CrawlRun } from "./crawl/run.ts";

export type { CrawlOptions, CrawlSummary } from "./crawl/options.ts";

/**
 * Discovers and fetches what the sources name, into the workspace's archive. Takes up a run that was killed. One crawl
 * at a time in a workspace.
 * @throws HuiyinError `busy` where another is at work; `usage` where real sites are to be asked without a contact
 */
export async function crawl(options: CrawlOptions): Promise<CrawlSummary> {
  if (options.dryRun) return plan(options);
  const run = await CrawlRun.open(options);
  try {
    await run.enqueueDue();
    await run.work();
    return { run: await conclude(run.context), pages: run.context.pages, planned: [] };
  } finally {
    await run.end();
  }
}
