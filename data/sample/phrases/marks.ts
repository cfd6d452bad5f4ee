import { Measure, Unit } from "../../../transform/codebook.ts";
import { observe, type Telling, when } from "../telling.ts";
import type { Run } from "../text.ts";
import type { Of } from "./share.ts";

const NUMERIC = /[0-9][0-9,.]*/;

/** `⟦by_handler 228件 label=省发改委⟧` in a sentence of its own is a figure in place. */
export function marked(t: Telling, s: Of<"raw">): Run[] {
  const runs: Run[] = [];
  const pieces = s.raw.replace("{when}", when(t)).split("⟦");
  pieces.forEach((piece, i) => {
    if (i === 0) {
      runs.push(piece);
      return;
    }
    const [mark = "", rest = ""] = piece.split("⟧");
    runs.push({ printed: mark.split(" ")[1] ?? "", expected: observations(t, mark) }, rest);
  });
  return runs.filter((r) => r !== "");
}

const UNIT_OF: Record<string, Unit> = {
  "%": "percent",
  件: "item",
  条: "item",
  个: "organisation",
  家: "organisation",
  人: "person",
  名: "person",
  份: "form",
};

/** Attributes that belong to one measure alone, where a number carries several. */
const OWN: Record<string, Measure> = { level: "satisfaction", aspect: "satisfaction", outcome: "outcome" };

function observations(t: Telling, mark: string) {
  const [measures = "", text = "", ...attributes] = mark.split(" ");
  const given = Object.fromEntries(attributes.map((a) => a.split("=") as [string, string]));
  const number = NUMERIC.exec(text)?.[0];
  const value = given.value ?? number?.replaceAll(",", "");
  const unit = Unit.parse(given.unit ?? UNIT_OF[text.slice(-1)] ?? "item");
  const { value: _v, unit: _u, ...rest } = given;
  const extra = Object.fromEntries(
    Object.entries(rest).map(([k, v]) => [k, v === "-" ? null : /^\d+$/.test(v) ? Number(v) : v]),
  );
  return measures.split("+").map((name) => {
    const measure = Measure.parse(name);
    const own = Object.fromEntries(Object.entries(extra).filter(([k]) => (OWN[k] ?? measure) === measure));
    return observe(t, measure, value === undefined ? null : Number(value), unit, text, own);
  });
}
