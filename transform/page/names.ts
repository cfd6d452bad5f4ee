import type { Naming } from "./element.ts";
import { familyOfClass, familyOfId, NO_FAMILY } from "./families.ts";
import { hasFurnitureWord } from "./furniture.ts";

/** What the words of an element's id and of its classes tell. */
export interface Names {
  /** the family whose article it is, as its place in the table; -1 where it is none */
  family: number;
  isFurniture: boolean;
  isTitle: boolean;
}

export const UNNAMED: Names = { family: NO_FAMILY, isFurniture: false, isTitle: false };

export function namesOf({ id, class: classes }: Naming): Names {
  const byId = id === undefined ? UNNAMED : ids.of(id);
  const byClass = classes === undefined ? UNNAMED : classLists.of(classes);
  if (byClass === UNNAMED) return byId;
  if (byId === UNNAMED) return byClass;
  return {
    family: byId.family === NO_FAMILY ? byClass.family : byId.family,
    isFurniture: byId.isFurniture || byClass.isFurniture,
    isTitle: byId.isTitle || byClass.isTitle,
  };
}

/** Names longer than this are not remembered, and no more than so many. */
const LONGEST_KNOWN = 100;
const MOST_KNOWN = 5000;

/** What names tell, remembered: pages repeat the same few a thousand times. */
class Known {
  private readonly names = new Map<string, Names>();
  private readonly familyOf: (name: string) => number;

  constructor(familyOf: (name: string) => number) {
    this.familyOf = familyOf;
  }

  of(name: string): Names {
    const seen = this.names.get(name);
    if (seen !== undefined) return seen;
    const told = this.tell(name);
    if (this.names.size > MOST_KNOWN) this.names.clear();
    if (name.length < LONGEST_KNOWN) this.names.set(name, told);
    return told;
  }

  private tell(name: string): Names {
    const family = this.familyOf(name);
    const isFurniture = hasFurnitureWord(name);
    const isTitle = isTitleName(name);
    return family === NO_FAMILY && !isFurniture && !isTitle ? UNNAMED : { family, isFurniture, isTitle };
  }
}

/** Longest part of a name that is looked at. */
const LONGEST_NAME = 100;

/** Whether an id or a list of classes says that a title stands in an element. */
function isTitleName(names: string): boolean {
  const name = names.slice(0, LONGEST_NAME).toLowerCase();
  return name.includes("title") || name.includes("biaoti") || name.split(" ").includes("bt");
}

const ids = new Known(familyOfId);
const classLists = new Known(familyOfClass);
