import type { Kind } from "../codebook.ts";
import { CUES, type Place } from "./cues.ts";

/** What a document's kind is told by; every text in simplified characters. */
export interface Told {
  title: string;
  publisher: string;
  /** the text without blanks and broken lines */
  reading: string;
  /** whether the text is about suggestions or proposals at all */
  genre: boolean;
  /** how many figures of the genre it gives */
  figures: number;
}

const LEAD = 200;
const HEAD = 500;
const TEXT = 6000;

/** What sort of document a text is: the kind that most of the cues speak for; news where hardly any does. */
export function kindOf(told: Told): Kind {
  const points = score(told);
  const add = (kind: Kind, more: number) => points.set(kind, (points.get(kind) ?? 0) + more);
  if (!told.genre) {
    add("other", 3);
    for (const kind of ["handling_report", "supervision_report", "assignment", "experience"] as const)
      points.delete(kind);
  }
  if (told.figures > 0) points.delete("rule");
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
  const points = new Map<Kind, number>([["news", 1]]);
  for (const cue of CUES) {
    if (cue.pattern.test(places[cue.where])) points.set(cue.kind, (points.get(cue.kind) ?? 0) + cue.points);
  }
  return points;
}
