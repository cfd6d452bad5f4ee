import type { FamilyId } from "../registry.ts";
import type { Family, ListPage } from "./family.ts";
import { generic } from "./generic.ts";
import { gkmlpt } from "./gkmlpt.ts";
import { govcn } from "./govcn.ts";
import { jcms } from "./jcms.ts";
import { jpaas } from "./jpaas.ts";
import { longxun } from "./longxun.ts";
import { phpcms } from "./phpcms.ts";
import { trs } from "./trs.ts";
import { ucap } from "./ucap.ts";
import { vsb } from "./vsb.ts";
import { ylcms } from "./ylcms.ts";

export const families: Record<FamilyId, Family> = {
  jpaas,
  jcms,
  trs,
  ucap,
  gkmlpt,
  longxun,
  vsb,
  ylcms,
  govcn,
  phpcms,
  generic,
};

/** How sure it is that a page is of a family, with what was seen. */
export interface Guess {
  family: Family;
  /** 0 to 1 */
  sure: number;
  because: string[];
}

/** Every family that a page shows signs of, the surest first. The generic one is always last. */
export function guessFamilies(page: Pick<ListPage, "url" | "text">): Guess[] {
  const guesses = Object.values(families).map((family) => {
    const signs = family.signs(page);
    const sure = Math.min(
      1,
      signs.reduce((sum, s) => sum + s.weight, 0),
    );
    return { family, sure: Math.round(sure * 100) / 100, because: signs.map((s) => s.says) };
  });
  return guesses.filter((g) => g.sure > 0).sort((a, b) => b.sure - a.sure);
}
