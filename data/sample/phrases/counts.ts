import { authors, choose, figure, noun, plainNoun, type Telling, when } from "../telling.ts";
import { fill, join, type Run } from "../text.ts";
import { both, type Of, share } from "./share.ts";

/** How a count may be put, by what it counts; several measures where one number carries several verbs. */
const COUNTS: Record<string, readonly string[]> = {
  assigned: [
    "{when}{gov}共承办{noun}{n}",
    "{when}{gov}共收到{noun}{n}",
    "{when}交由{gov}系统办理的{noun}共{n}",
    "{when}{gov}承办的{noun}共{n}",
  ],
  submitted: ["{when}{who}共提出{own}{n}", "{when}大会共收到{noun}{n}", "{when}{who}提出{own}{n}"],
  filed: ["经审查,立案{n}", "{when}经审查立案{n}"],
  replied: ["现已答复{short}{n}", "目前{n}{short}已全部办复", "{n}{short}均已答复{who}"],
  completed: ["截至目前,{n}{short}全部办结", "目前已办结{short}{n}", "{n}{short}均已办理完毕"],
  adopted: ["其中被采纳{n}"],
  "submitted+assigned": ["{when}{who}提出的{own}{n},全部交由{gov}办理", "{when}{who}共提出{own}{n},已全部交{gov}承办"],
  "assigned+completed": [
    "{when}{gov}共承办{noun}{n},现已全部办结",
    "{when}{gov}收到{noun}{n},均已办理完毕",
    "{when}{gov}承办的{noun}{n}已全部办结",
  ],
  "assigned+replied": ["{when}{gov}承办的{noun}{n},均已答复{who}", "{when}{gov}共承办{noun}{n},已全部答复"],
  "assigned+completed+replied": ["{when}{gov}共承办{noun}{n},现已全部办结并答复{who}"],
  "submitted+completed": ["{when}{who}共提出{own}{n},现已全部办结", "{when}{who}提出的{own}{n}均已办理完毕"],
  "submitted+replied": ["{when}{who}共提出{own}{n},已全部答复"],
  "submitted+completed+replied": [
    "{when}{who}共提出{own}{n},均已办理完毕并答复{who}",
    "{when}{who}提出的{own}{n}全部办结并答复",
  ],
  "submitted+assigned+completed": ["{when}{who}提出的{own}{n},全部交由{gov}承办,均已办结"],
  "filed+replied": ["{when}经审查立案{n},现已全部办复"],
  "completed+replied": ["目前,{n}{short}均已办理完毕并答复{who}", "{n}{short}全部办结并答复"],
  "assigned+submitted+completed+replied": ["{when}{who}提出的{own}{n},全部交由{gov}承办,均已办结并答复"],
};

export function count(t: Telling, s: Of<"count">): Run[] {
  const options = COUNTS[s.count.join("+")];
  if (!options) throw new Error(`${t.fact.id}: no phrase for a count of ${s.count.join("+")}`);
  const runs = fill(choose(t, "count", options), {
    when: when(t),
    gov: t.place.government,
    noun: noun(t, true),
    own: plainNoun(t),
    short: noun(t),
    who: authors(t),
    n: figure(t, s.count, s.n, "item"),
  });
  if (s.share === undefined) return runs;
  const last = s.count.at(-1) ?? "assigned";
  return [...runs, ...share(`,占${s.whole ?? "总数"}的`, figure(t, last, s.share, "percent"))];
}

export function screen(t: Telling, s: Of<"screen">): Run[] {
  const { submitted, filed, rate } = s.screen;
  const opening = choose(t, "screen", ["{when}共收到提案{a},经审查立案{b}", "{when}{who}共提交提案{a},审查立案{b}"]);
  const runs = fill(opening, {
    when: when(t),
    who: choose(t, "who", ["委员", "委员和参加单位"]),
    a: figure(t, "submitted", submitted, "item"),
    b: figure(t, "filed", filed, "item"),
  });
  if (rate !== undefined) runs.push(",立案率", ...figure(t, "filed", rate, "percent"));
  for (const [words, n] of Object.entries(s.out ?? {})) {
    const [items, share] = both(n);
    runs.push(`,${words}`, ...figure(t, "not_filed", items, "item"));
    if (share !== null) runs.push("(占", ...figure(t, "not_filed", share, "percent"), ")");
  }
  return runs;
}

export function people(t: Telling, s: Of<"people">): Run[] {
  const [n, share] = both(s.people);
  const counter = choose(t, "people", ["人", "名"]);
  const who = authors(t);
  const runs: Run[] =
    counter === "人"
      ? [`${when(t)}参与提出${noun(t)}的${who}共`, ...figure(t, "proposers", n, "person", {}, "人")]
      : [`${when(t)}共有`, ...figure(t, "proposers", n, "person", {}, "名"), `${who}提出${noun(t)}`];
  return share === null ? runs : [...runs, `,占${who}总数的`, ...figure(t, "proposers", share, "percent")];
}

export function key(t: Telling, s: Of<"key">): Run[] {
  const form = choose(t, "key", ["其中重点{noun}{n}", "从中确定重点督办{noun}{n}"]);
  return fill(form, { noun: noun(t), n: figure(t, "key", s.key, "item") });
}

export function joint(t: Telling, s: Of<"joint">): Run[] {
  const [n, p] = both(s.joint);
  const runs: Run[] = [`需要两个以上单位会同办理的${noun(t)}`, ...figure(t, "joint", n, "item")];
  return p === null ? runs : [...runs, ",占总数的", ...figure(t, "joint", p, "percent")];
}

export function feedback(t: Telling, s: Of<"feedback">): Run[] {
  if (s.unit === "item") {
    return [`${authors(t)}共对`, ...figure(t, "feedback", s.feedback, "item"), `${noun(t)}的办理作了反馈`];
  }
  return [`共收回${authors(t)}反馈意见表`, ...figure(t, "feedback", s.feedback, "form")];
}

export function split(t: Telling, s: Of<"split">): Run[] {
  const parts = Object.entries(s.split).map(([words, [measure, n]]): Run[] => {
    // Recess items keep the term and belong to no session.
    const session = words.includes("闭会") ? null : t.session;
    return [words, ...figure({ ...t, session }, measure, n, "item")];
  });
  return ["其中,", ...join(parts, ",")];
}
