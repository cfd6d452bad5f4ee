import type { Kind } from "../codebook.ts";
import { needsOf, Presence } from "../text/needs.ts";
import type { Place } from "./cues/cue.ts";
import { CUES } from "./cues/cues.ts";

/** What a document's kind is told by; every text in simplified characters. */
export interface Told {
  title: string;
  publisher: string;
  /** the text without blanks and broken lines */
  reading: string;
  /** whether the text is about suggestions or proposals at all */
  genre: boolean;
}

/** The kind of a document, which figures decide: a rule gives none. */
export interface Kinds {
  withFigures: Kind;
  without: Kind;
}

const LEAD = 200;
const HEAD = 500;
const TEXT = 6000;

/** What sort of document a text is: the kind that most of the cues speak for; news where hardly any does. */
export function kindsOf(told: Told): Kinds {
  const points = score(told);
  if (!told.genre) {
    points.set("other", (points.get("other") ?? 0) + 3);
    for (const kind of ["handling_report", "supervision_report", "assignment", "experience"] as const)
      points.delete(kind);
  }
  const without = most(points);
  points.delete("rule");
  return { withFigures: most(points), without };
}

function most(points: ReadonlyMap<Kind, number>): Kind {
  let best: Kind = "news";
  for (const [kind, sum] of points) if (sum > (points.get(best) ?? 1)) best = kind;
  return best;
}

function score(told: Told): Map<Kind, number> {
  const places: Record<Place, string> = {
    title: told.title,
    publisher: told.publisher,
    head: `${told.title}\n${told.reading.slice(0, HEAD)}`,
    lead: told.reading.slice(0, LEAD),
    text: told.reading.slice(0, TEXT),
  };
  given.fill(0);
  for (const [place, cues] of BY_PLACE) {
    if (places[place] === "") continue;
    if (!isWithinLast(place, told)) presence.read(places[place]);
    for (const { cue, needs, at } of cues) if (presence.has(needs) && cue.pattern.test(places[place])) given[at] = 1;
  }
  // In the order of the table, which decides between kinds with as many points.
  const points = new Map<Kind, number>([["news", 1]]);
  CUES.forEach((cue, at) => {
    if (given[at] === 1) points.set(cue.kind, (points.get(cue.kind) ?? 0) + cue.points);
  });
  return points;
}

const presence = new Presence();
/** Which cues the text at hand has. */
const given = new Uint8Array(CUES.length);

/** Whether the part was read with the one before it: the lead with the head, and the text where it is no longer. */
const isWithinLast = (place: Place, told: Told) =>
  place === "lead" || (place === "text" && told.reading.length <= HEAD);

/** The cues that are looked for in each place, and what each needs. */
const BY_PLACE = (["title", "publisher", "head", "lead", "text"] as const).map(
  (place) =>
    [
      place,
      CUES.flatMap((cue, at) => (cue.where === place ? [{ cue, needs: needsOf(cue.pattern), at }] : [])),
    ] as const,
);
