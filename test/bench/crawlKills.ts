/**
 * `npx tsx test/bench/crawlKills.ts [N]`: whether a crawl survives kill -9. N times, at moments spread over it, a fresh
 * crawl of the sample is killed, and killed again while it takes up, and then left to end; its archive must hold what
 * that of an undisturbed crawl holds, each page committed once. Exit code 1 where it does not.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveSample } from "../../data/sample/server.ts";
import { contents, crawlInProcess } from "../scraper/killing.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(rounds: number): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), "huiyin-kills-"));
  const sample = await serveSample({ harmless: true });
  try {
    const registry = join(dir, "registry");
    await sample.writeRegistry(registry);
    const undisturbed = await crawlInProcess(registry, join(dir, "whole"), null);
    const whole = await contents(join(dir, "whole"));
    say(`undisturbed: exit ${undisturbed.code}, ${whole.captures.length} captures, ${undisturbed.ms} ms`);
    let bad = 0;
    let killed = 0;
    for (let round = 0; round < rounds; round++) {
      const data = join(dir, `round-${round}`);
      const moment = () => Math.round(undisturbed.ms * (0.3 + 0.7 * Math.random()));
      for (let i = 0; i < 2; i++) if ((await crawlInProcess(registry, data, moment())).code === null) killed++;
      const end = await crawlInProcess(registry, data, null);
      const found = await contents(data);
      // A crawl that had ended before the kill is followed by one that asks the lists again: those revisits are rightly more.
      const articles = (captures: string[]) => captures.filter((c) => c.includes(" article ")).join("\n");
      const same = articles(found.captures) === articles(whole.captures);
      const lists = new Set(whole.captures.filter((c) => !found.captures.includes(c)));
      if (end.code !== 0 || !same || lists.size > 0 || found.repeated.length > 0) {
        bad++;
        say(
          `round ${round}: exit ${end.code}, articles ${same ? "the same" : "differ"}, ${lists.size} captures missing, ${found.repeated.length} repeated\n${end.output}`,
        );
      }
      rmSync(data, { recursive: true, force: true });
    }
    say(`${rounds} rounds, ${killed} processes killed, ${bad} rounds with a difference`);
    return bad === 0;
  } finally {
    await sample.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await main(Number(process.argv[2] ?? 10))) ? 0 : 1;
}
