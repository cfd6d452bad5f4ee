import type { Measure } from "../../../transform/codebook.ts";
import type { Count } from "../facts.ts";
import { choose, figure, noun, opening, type Telling } from "../telling.ts";
import { type Block, fill, join, type Run } from "../text.ts";
import { both, type Of } from "./share.ts";

const plain = (label: string): string => label.replace(/(类|方面)$/, "");

export function categories(t: Telling, s: Of<"categories">): Run[] {
  const [words, form, share] = choose(t, "categories", [
    ["按内容分,", "{label}类{n}", ",占{p}"],
    ["其中,", "{label}方面{n}", "(占{p})"],
    ["从内容看,", "涉及{label}方面的{n}", ",占{p}"],
    ["按类别分,", "{label}类{n}", ",占比{p}"],
  ] as const);
  const rows = Object.entries(s.categories).map(([label, n]) => {
    const row = label.startsWith("其") ? form.replace("涉及{label}方面的", "{label}方面").replace("类", "方面") : form;
    return counted(t, "category", n, row, share, plain(label));
  });
  const subject = opening(t);
  const separator = share.startsWith(",") && Object.values(s.categories).some(Array.isArray) ? ";" : "、";
  return [subject.endsWith(",") || subject === "" ? subject + words : `${subject}中,`, ...join(rows, separator)];
}

function counted(t: Telling, measure: Measure, n: Count, form: string, share: string, label: string): Run[] {
  const [items, percent] = both(n);
  const runs = fill(form, { label, n: figure(t, measure, items, "item", { label }) });
  if (percent === null) return runs;
  return [...runs, ...fill(share, { p: figure(t, measure, percent, "percent", { label }) })];
}

export function handlers(t: Telling, s: Of<"handlers">): Run[] {
  const form = choose(t, "handlers", ["由{label}办理的{n}", "{label}承办{n}", "交{label}办理{n}"]);
  const rows = Object.entries(s.handlers).map(([label, n]) => counted(t, "by_handler", n, form, ",占{p}", label));
  return [choose(t, "by", ["按承办单位分,", "其中,"]), ...join(rows, ";")];
}

export function proposers(t: Telling, s: Of<"proposers">): Run[] {
  const form = t.of === "proposal" ? "{label}提案{n}" : "{label}提出的{n}";
  const rows = Object.entries(s.proposers).map(([label, n]) => counted(t, "by_proposer", n, form, ",占{p}", label));
  return ["其中,", ...join(rows, Object.values(s.proposers).some(Array.isArray) ? ";" : "、")];
}

export function units(t: Telling, s: Of<"units">): Run[] {
  const counter = choose(t, "counter", ["个", "家"]);
  const parts = Object.entries(s.units).map(([words, n], i) => [
    ...figure(t, "handling_units", n, "organisation", {}, i === 0 ? counter : "个"),
    words,
  ]);
  const form = choose(t, "units", ["分别交由{parts}办理", "由{parts}具体承办", "交{parts}办理"]);
  return fill(form, { parts: join(parts, "和") });
}

/** The categories as a table of their own. */
export const categoryTable = (t: Telling, s: Of<"categories">): Block => {
  const shares = Object.values(s.categories).some(Array.isArray);
  const rows = Object.entries(s.categories).map(([name, n]): Run[][] => {
    const label = plain(name);
    const [items, p] = both(n);
    const row: Run[][] = [[label], figure(t, "category", items, "item", { label }, "")];
    if (p !== null) row.push(figure(t, "category", p, "percent", { label }, ""));
    return row;
  });
  const head: Run[][] = [["类别"], ["件数"], ...(shares ? [["占比(%)"]] : [])];
  return { kind: "table", caption: `${noun(t)}分类统计表`, rows: [head, ...rows] };
};
