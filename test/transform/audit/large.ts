import type { Observation } from "../../../transform/codebook.ts";
import { generate, random } from "./generator.ts";
import { type Told, told } from "./told.ts";

/** Reports larger than any real one, for the time that an audit takes. */

/** Several generated reports in one text, with so many figures. */
export function joined(seed: number, figures: number, masked: number): Told {
  const observations: Observation[] = [];
  let text = "";
  for (let s = seed; observations.length < figures; s++) {
    const part = generate(s, { masked, misprint: null });
    for (const o of part.observations) {
      observations.push({ ...o, term: s % 20, span: [o.span[0] + text.length, o.span[1] + text.length] });
    }
    text += `${part.text}\n`;
  }
  return { observations: observations.slice(0, figures), text };
}

/** A hostile page: one list without an end, counts and shares in turn, one figure in seven withheld, brackets unclosed. */
export function endless(figures: number): Told {
  const r = random(7);
  let text = "";
  const observations = Array.from({ length: figures }, (_, i): Observation => {
    text += i % 3 === 0 ? "占" : "(";
    const value = i % 7 === 3 ? null : Math.floor(r() * 997);
    const unit = i % 2 === 0 ? "item" : "percent";
    const { observations: one } = told(`{category|${value ?? "**"}${unit === "percent" ? "%" : "件"}|label=类${i}}`);
    const [figure] = one;
    if (figure === undefined) throw new RangeError("One figure is told.");
    const span: [number, number] = [text.length, text.length + figure.evidence.length];
    text += `${figure.evidence},`;
    return { ...figure, span, source_span: span };
  });
  return { observations, text };
}

/** A long list with shares that contradicts its total: every figure is a suspect. */
export function contradictory(members: number): Told {
  const list = Array.from({ length: members }, (_, i) => {
    const value = 10 + ((i * 37) % 91);
    const label = i === members - 1 ? "其他" : `类${i}`;
    return `${label}{category|${value}件|label=${label}},占总数的{category|${(value / 1000).toFixed(2)}%|label=${label}}`;
  });
  return told(`承办建议{assigned|99999件}。${list.join(";")}。`);
}

/** Classes with two of three withheld, over and over: everything is to be derived, little can be confirmed. */
export function withheld(lists: number): Told {
  const one = (i: number) =>
    `${i}届承办建议{assigned|${200 + i}件|term=${i}}。A类{outcome|**件|class_label=A|term=${i}},占总数的{outcome|50%|class_label=A|term=${i}};B类{outcome|**件|class_label=B|term=${i}},占总数的{outcome|40%|class_label=B|term=${i}};C类{outcome|20件|class_label=C|term=${i}}。`;
  return told(Array.from({ length: lists }, (_, i) => one(i)).join(""));
}
