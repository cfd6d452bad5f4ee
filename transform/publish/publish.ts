import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../common/progress.ts";
import type { Workspace } from "../common/workspace.ts";
import { takeLock } from "../load/lock.ts";
import { VALIDATION, type ValidationTable, validationTable } from "../score/validation.ts";
import { swapLink, swapText } from "./files.ts";
import { DATABASE, makeRelease, type Release, stop } from "./release.ts";
import { retain } from "./retention.ts";

/** Builds the site for a release into a fresh folder. */
export type SiteBuilder = (options: {
  database: string;
  releaseDir: string;
  version: string;
  out: string;
  demo: boolean;
  /** an earlier build, whose unchanged pages may be taken over */
  previous?: string;
  progress: Progress;
  signal: AbortSignal;
}) => Promise<unknown>;

export interface PublishOptions {
  workspace: Workspace;
  /** build the site too */
  site: boolean;
  /** releases to keep, the newest first; all where it is not given */
  keep?: number;
  progress: Progress;
  signal: AbortSignal;
}

export interface PublishEffects {
  buildSite: SiteBuilder;
  validation(): ValidationTable | null;
}

export interface PublishSummary {
  version: string;
  dir: string;
  /** false where this very release existed already */
  made: boolean;
  files: number;
  bytes: number;
  /** folder of the built site; null where none was asked for */
  site: string | null;
  /** old releases deleted */
  removed: string[];
}

const DEFAULTS: PublishEffects = {
  buildSite: async (options) => (await import("../../docs/build/site.ts")).buildSite(options),
  validation: () => (existsSync(VALIDATION) ? validationTable() : null),
};

/** Folder of the site that readers see now. */
function standingSite(workspace: Workspace): string | null {
  return existsSync(workspace.site) ? realpathSync(workspace.site) : null;
}

/** Builds the site into a folder of its own and points the link at it. */
async function publishSite(release: Release, options: PublishOptions, effects: PublishEffects) {
  const { workspace, progress, signal } = options;
  const previous = standingSite(workspace);
  const out = join(workspace.dir, "sites", `${release.version}-${Date.now().toString(36)}`);
  mkdirSync(out, { recursive: true });
  try {
    await effects.buildSite({
      database: join(release.dir, DATABASE),
      releaseDir: release.dir,
      version: release.version,
      out,
      demo: release.sample,
      ...(previous === null ? {} : { previous }),
      progress,
      signal,
    });
    stop(signal);
  } catch (error) {
    rmSync(out, { recursive: true, force: true });
    throw error;
  }
  return out;
}

/** Deletes sites but the present one and the one before it, which a browser may still be reading. */
function dropOldSites(workspace: Workspace, keep: (string | null)[]): void {
  const dir = realpathSync(join(workspace.dir, "sites"));
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (!keep.includes(path)) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Writes a release of the working database and, where asked, the site; readers see the old ones until the new ones are
 * whole. The release's name is the date of its newest capture and a hash of its content: the same data gives the same
 * release, byte for byte in Parquet and CSV. Where nothing that the latest release says of places and reports has changed,
 * it stands, whatever was crawled since; where it was damaged, it is made again.
 * @throws HuiyinError where there is no database, it is damaged or outdated, or another run publishes
 */
export async function publishRelease(
  options: PublishOptions,
  effects: Partial<PublishEffects> = {},
): Promise<PublishSummary> {
  const all = { ...DEFAULTS, ...effects };
  const { workspace } = options;
  mkdirSync(workspace.releases, { recursive: true });
  const lock = await takeLock(join(workspace.dir, ".publish.lock"), "huiyin publish");
  const building = join(workspace.releases, ".building");
  try {
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building);
    const release = await makeRelease({ ...options, validation: all.validation }, building);
    const site = options.site ? await publishSite(release, options, all) : null;
    swapText(workspace.latest, `${release.version}\n`);
    if (site !== null) {
      const before = standingSite(workspace);
      swapLink(workspace.site, site);
      dropOldSites(workspace, [realpathSync(site), before]);
    }
    const removed = options.keep === undefined ? [] : retain(workspace.releases, options.keep);
    const sizes = readdirSync(release.dir).map((path) => statSync(join(release.dir, path)).size);
    return {
      version: release.version,
      dir: release.dir,
      made: release.made,
      files: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      site,
      removed,
    };
  } finally {
    rmSync(building, { recursive: true, force: true });
    lock.release();
  }
}
