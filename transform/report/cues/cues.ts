import type { Cue } from "./cue.ts";
import { HANDLING } from "./handling.ts";
import { NEWS } from "./news.ts";
import { OTHERS } from "./others.ts";
import { REPORTS } from "./reports.ts";

/**
 * What each kind of document is told by, in simplified characters. Points are what one cue is worth beside the others:
 * six settle the matter, one or two add to it.
 */
export const CUES: readonly Cue[] = [...REPORTS, ...HANDLING, ...NEWS, ...OTHERS];
