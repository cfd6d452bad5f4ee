import type { Cue } from "../lexicon/cue.ts";

/** What a cue says, in one word, with a number of its own: the same for all cues that say the same. */
export interface Saying {
  id: number;
  name: string;
  /** the cue's kind, as one bit */
  kind: number;
  isVerb: boolean;
}

const BY_CUE = new WeakMap<Cue, Saying>();
const BY_NAME = new Map<string, Saying>();
const KINDS: Cue["t"][] = [];

/** What a cue says. The vocabulary is small: each is worked out once. */
export function sayingOf(cue: Cue): Saying {
  let saying = BY_CUE.get(cue);
  if (saying === undefined) {
    const name = Object.entries(cue)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}=${value}`)
      .join("&");
    saying = BY_NAME.get(name) ?? { id: BY_NAME.size, name, kind: 1 << placeOf(cue.t), isVerb: cue.t === "verb" };
    BY_NAME.set(name, saying);
    BY_CUE.set(cue, saying);
  }
  return saying;
}

/** Place of a kind of cue, of which there are fewer than 32. */
function placeOf(kind: Cue["t"]): number {
  const at = KINDS.indexOf(kind);
  return at < 0 ? KINDS.push(kind) - 1 : at;
}
