import type { Family } from "../site.ts";
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

const FAMILIES: Record<string, Family> = {
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

/** The content system of that name. */
export function family(name: string): Family {
  const found = FAMILIES[name];
  if (!found) throw new Error(`the sample knows no content system "${name}"`);
  return found;
}
