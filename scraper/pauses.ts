import { existsSync } from "node:fs";
import { archiveFolder } from "./archive/folder.ts";
import { Frontier, keys } from "./frontier/frontier.ts";

/**
 * Until when sites (registrable domains) asked to be left alone, in milliseconds since 1970. A crawl keeps this in its
 * frontier; what asks sites beside it reads it there, and leaves word of what it was asked itself.
 */
export class Pauses {
  private readonly frontier: Frontier | null;
  private readonly met = new Map<string, number>();

  constructor(frontier: Frontier | null = null) {
    this.frontier = frontier;
  }

  /**
   * The pauses of the crawl that keeps its archive in a folder; none where there has been no crawl.
   * @throws HuiyinError `busy` where a crawl is at work: two must not ask one site at once
   */
  static async of(archiveDir: string): Promise<Pauses> {
    const { frontier } = archiveFolder(archiveDir);
    return new Pauses(existsSync(frontier) ? await Frontier.open(frontier) : null);
  }

  until(domain: string): number {
    return Math.max(this.met.get(domain) ?? 0, this.frontier?.host(domain)?.parkedUntil ?? 0);
  }

  park(domain: string, until: number): void {
    this.met.set(domain, Math.max(until, this.until(domain)));
  }

  async close(): Promise<void> {
    const { frontier } = this;
    if (frontier === null) return;
    const known = (domain: string) => frontier.host(domain) ?? { delay: 0, rebuffs: 0 };
    await frontier.write([...this.met].map(([d, parkedUntil]) => [keys.host(d), { ...known(d), parkedUntil }]));
    await frontier.close();
  }
}
