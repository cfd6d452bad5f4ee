import { isLoosePhrase } from "./lexicon/loosePhrases.ts";
import { list } from "./list.ts";
import { type Sentence, sentenceStart } from "./sentence.ts";
import { cue, type Token } from "./tokens.ts";
import { WordCount } from "./wordcount.ts";

/** Words that turn the talk to something else. */
const TOPICS = list(`
  检察建议 司法建议 审计建议 条例草案 修改意见 热线 诉求 信访 留言 信箱 来电 工单 案件 信件 投诉 举报 市民建议
  网民 行政复议 诉讼
`);

/** Words that turn only their own sentence away. */
const ASIDES = list("项目 职工 咨询 来信 社情民意 联络站 代表之家 接待日");

/** Words of prizes. */
const AWARDS = list("评选 入选 获评 优秀提案 优秀建议 影响力 获奖 表彰 优秀代表建议");

/** 好提案 as a prize; in 办好提案 and 提好建议 the word belongs to the verb. */
const PRIZED = /(^|[^办提写交])好(提案|建议)/;

/** Words without which a sentence need not be searched for what its kind is told by. */
const SIGNS = new WordCount(
  AWARDS,
  TOPICS,
  ASIDES,
  ["好提案", "好建议"],
  ["选民", "居民", "市民", "网民", "村民", "职工", "群众"],
  ["票"],
  ["走访"],
  ["案件", "线索", "工单", "信件", "纠纷"],
  ["常委会组成人员", "与会人员", "评议人员"],
  ["联络站", "代表之家", "接待日", "接待群众", "视察调研", "接访", "旁听", "庭审", "听证会", "民主监督"],
  ["代表"],
  ["委员"],
);
const [AWARD, TOPIC, ASIDE, PRIZE, PUBLIC, VOTE, VISIT, CASE, VOTERS, MEETING, DEPUTY, MEMBER] = Array.from(
  { length: 12 },
  (_, n) => 1 << n,
) as [number, number, number, number, number, number, number, number, number, number, number, number];

/** Offset in the sentence of the first of the words; its length where none stands in it. */
function firstOf(sentence: string, words: readonly string[]): number {
  let first = sentence.length;
  for (const word of words) {
    const at = sentence.indexOf(word);
    if (at >= 0 && at < first) first = at;
  }
  return first;
}

/** 已办结93件,剩余11件涉及项目建设: items counted under a verb of ours before the offset, which the sentence is then about. */
function handledBefore(tokens: Token[], s: Sentence, offset: number): boolean {
  const end = sentenceStart(tokens, s) + offset;
  for (let i = s.from; i < s.to; i++) {
    const t = tokens[i];
    if (!t || t.start >= end) return false;
    const [verb, noun] = [tokens[i - 2], tokens[i - 1]];
    // 分别交由35个部门办理,表彰…: so many bodies that were given items.
    if (t.number?.kind === "organisation" && verbOfOurs(noun) && noun?.end === t.start) return true;
    if (t.number?.kind !== "item" || t.number.unit !== "件") continue;
    if (verbOfOurs(noun) && adjoins(noun, t)) return true;
    // 提交的53件提案中,有7件被列为重点提案,1件被评为好提案: what was singled out is told before the prizes.
    if (singlesBefore(tokens, i, end)) return true;
    // 督办重点提案50件,评选优秀提案60件
    if (cue(noun, "key") && noun?.end === t.start && tokens[i + 1]?.mark === ",") return true;
    // 178件立案提案全部办复、18件优秀提案获表扬
    if (finishedBehind(tokens, i, end)) return true;
    const named = cue(noun, "instrument") !== null || cue(noun, "proposer") !== null;
    if (named && verbOfOurs(verb) && adjoins(verb, noun) && adjoins(noun, t)) return true;
  }
  return false;
}

/** Whether nothing, or no more than 的 or 了, stands between two words. */
const adjoins = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && b.start - a.end <= 1;

/** Whether the items counted at `at` are the subject of a verb of finishing in their own clause, before the offset. */
function finishedBehind(tokens: Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < at + 5; i++) {
    const t = tokens[i];
    if (!t || t.start >= end || t.mark !== "" || t.number) return false;
    const v = cue(t, "verb")?.v;
    if (v === "completed" || v === "replied") return cue(tokens[i - 1], "all") !== null;
  }
  return false;
}

/** Whether a clause that ends before the offset singles out the items counted at `at`. */
function singlesBefore(tokens: Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 8; i++) {
    const t = tokens[i];
    if (!t || t.start >= end || t.number) return false;
    if (cue(t, "key") === null) continue;
    for (let j = i + 1; j < i + 6; j++) if (tokens[j]?.mark === ",") return (tokens[j]?.end ?? end) < end;
    return false;
  }
  return false;
}

function verbOfOurs(t: Token | undefined): boolean {
  const v = cue(t, "verb")?.v;
  return (
    v === "completed" ||
    v === "replied" ||
    v === "submitted" ||
    v === "filed" ||
    v === "assigned" ||
    cue(t, "receive") !== null
  );
}

/** Whether a sentence counts items singled out, and no verdict on them in percent. */
function singledOut(tokens: Token[], s: Sentence): boolean {
  const inside = tokens.slice(s.from, s.to);
  const share = inside.some((t) => t.number?.kind === "percent");
  return !share && inside.some((t, i) => t.number?.kind === "item" && cue(inside[i + 1], "key") !== null);
}

/** 6件转信访部门处理: where some of ours went. */
const PASSED_ON = /(转|交|送)(由|给|至)?[省市县区州]?信访(部门|局|办|机构|渠道)(处理|办理|解决|答复)/;

/** 涉及法治建设31件,公益诉讼44件,队伍建设39件: a list of what ours are about may name other matters. */
const LISTS_AREAS =
  /(?:涉及|内容|其中|题目|构成|关于|[议提]案中|方面|类)[^,。;、0-9()]{0,20}[0-9]+[件条项](?:[,、;和][^,。;、0-9()]{2,20}[0-9]+[件条项]){2}/;

const LIST = /^\s*[^,。;、0-9()]{2,14}[0-9]+件(?:[,、;][^,。;、0-9()]{2,20}[0-9]+件){3}/;
const CALLS = /(来信|来电|来访|案件|投诉|举报|工单|热线|留言|信件)[^,。;、0-9]{0,4}[0-9]/;

const listsAreas = (sentence: string): boolean =>
  LISTS_AREAS.test(sentence) || (LIST.test(sentence) && !CALLS.test(sentence));

/** Counts of what courts, prosecutors and offices for letters handle. */
const CASES = /(案件|线索|工单|信件|纠纷)[0-9]+余?(件|条|起)/;

const PUT_IN = /[0-9][件条项份](?:建议|提案)?[^,。;0-9]{0,6}[纳列]入[^,。;0-9]{0,16}项目/g;

/** 《…优秀提案的通报》说,共提出提案143件: what a document's title names is not what the sentence says; offsets stay. */
const outsideTitles = (sentence: string) =>
  sentence.includes("《") ? sentence.replace(/《[^《》]*》/g, (title) => "·".repeat(title.length)) : sentence;

/** Follows what the sentences are about, since a report may turn to hotlines or projects and back. */
export class Topic {
  private foreign = false;
  /** whether the sentence before counted what the public put forward */
  private others = false;
  /** counts of items that sentences about prizes named */
  private readonly awarded = new Set<number>();

  /** Whether the sentence is about prizes: it says so, or opens with the items that one before it gave prizes to. */
  private isAward(sentence: string, told: boolean, tokens: Token[], s: Sentence): boolean {
    if (!told && this.awarded.size === 0) return false;
    const named = told ? firstOf(sentence, AWARDS) : 0;
    const ours = told && handledBefore(tokens, s, named);
    const from = ours ? sentenceStart(tokens, s) + named : 0;
    // 在立案的820件中评选产生51件优秀提案: later sentences may divide the prizes.
    const counts = tokens
      .slice(s.from, s.to)
      .flatMap((t) => (t.number?.kind === "item" && t.start >= from ? [t.number.value ?? 0] : []));
    const first = counts[0];
    const opens = /^[^,。;0-9]{0,8}[0-9]+件(提案|建议)(中|,)/.test(sentence.trim());
    if (!told && !(opens && first !== undefined && this.awarded.has(first))) return false;
    for (const n of counts) this.awarded.add(n);
    return !ours;
  }

  /** 评选产生优秀提案51件。…关于某某的提案5件: counts without a verb of handling, none larger than the prizes, go on with them. */
  private listsAwarded(tokens: Token[], s: Sentence): boolean {
    if (this.awarded.size === 0) return false;
    const inside = tokens.slice(s.from, s.to);
    const counts = inside.flatMap((t) => (t.number?.kind === "item" ? [t.number.value ?? 0] : []));
    const handled = inside.some(
      (t) => cue(t, "verb") || cue(t, "receive") || cue(t, "rate") || cue(t, "outcome") || cue(t, "key"),
    );
    if (handled && counts.length > 0) this.awarded.clear();
    return !handled && counts.length > 0 && Math.max(...counts) < Math.max(...this.awarded);
  }

  /** Whether the sentence is about something else. */
  elsewhere(text: string, tokens: Token[], s: Sentence): boolean {
    const start = sentenceStart(tokens, s);
    const end = tokens[s.to - 1]?.end ?? start;
    const isQuiet = !this.foreign && !this.others && this.awarded.size === 0;
    if (isQuiet && (SIGNS.among(text, start, end) & ~(DEPUTY | MEMBER)) === 0) return false;
    // 3条纳入明年民生实事项目: where items were put, which the sentence is not about.
    // 审查,立案件: a count of filed proposals that was lost, and no case.
    const sentence = text.slice(start, end).replaceAll("立案件", "立案 件").replaceAll("入选重点", "选为重点");
    const signs = SIGNS.among(sentence.includes("项目") ? sentence.replace(PUT_IN, "") : sentence);
    const spoken = outsideTitles(sentence);
    const awarded = (signs & AWARD) !== 0 && firstOf(spoken, AWARDS) < spoken.length;
    const told = awarded || ((signs & PRIZE) !== 0 && PRIZED.test(spoken));
    if (this.isAward(spoken, told, tokens, s) || (!told && this.listsAwarded(tokens, s))) return true;
    if (
      (signs & PUBLIC) !== 0 &&
      /(选民|居民|市民|网民|村民|职工|群众)(们)?(提出|提交|反映|意见|的意见|建议)/.test(sentence) &&
      !/代表(们)?(共)?提出|代表建议/.test(sentence)
    ) {
      this.others = true;
      return true;
    }
    // 收集选民提出的意见290件。其中…的90件: parts of what the public put forward.
    if (this.others && /^(其中|这些)/.test(sentence.trim())) return true;
    this.others = false;
    if ((signs & VOTE) !== 0 && /满意票?[0-9]+票/.test(sentence)) return true;
    if ((signs & VISIT) !== 0 && /走访[^。]{0,12}(企业|商户)/.test(sentence) && !/提案|代表建议/.test(sentence))
      return true;
    if ((signs & CASE) !== 0 && CASES.test(sentence) && !/(建议|提案|议案)[^,。;]{0,3}[0-9]/.test(sentence))
      return true;
    // The committee's verdict is none of the proposers'; the items that it is given on may be singled out.
    const voted = (signs & VOTERS) !== 0 && /(常委会组成人员|与会人员|评议人员).{0,20}(测评|表决|评议)/.test(sentence);
    if (voted && !singledOut(tokens, s)) return true;
    if (
      (signs & MEETING) !== 0 &&
      /(联络站|代表之家|接待日|接待群众|视察调研|接访|旁听|庭审|听证会|民主监督).*意见(和)?建议/.test(sentence)
    )
      return true;
    return this.goesOn(text, sentence, signs, tokens, s);
  }

  /** Whether the talk goes on about something else, or turns to it. */
  private goesOn(text: string, sentence: string, signs: number, tokens: Token[], s: Sentence): boolean {
    // Nothing turns the talk, and it is ours already.
    if (!this.foreign && (signs & (TOPIC | ASIDE)) === 0 && !sentence.includes("社情民意")) return false;
    const inside = tokens.slice(s.from, s.to);
    const topical = (signs & TOPIC) !== 0 && !PASSED_ON.test(sentence) && !listsAreas(sentence);
    const own = inside.some((t) => this.isOwn(text, t, topical));
    const screening = inside.some((t) => {
      const verb = cue(t, "verb")?.v;
      return verb === "filed" || verb === "not_filed";
    });
    if (!own && !screening && sentence.includes("社情民意")) return true;
    const others = topical && /(信访|检察建议|司法建议|审计建议|诉求|工单|热线)/.test(sentence);
    if (
      own ||
      ((signs & DEPUTY) !== 0 && !others) ||
      ((signs & MEMBER) !== 0 && !others && sentence.replaceAll("委员会", "").includes("委员"))
    )
      this.foreign = false;
    else if (topical) this.foreign = true;
    else if (
      !screening &&
      (signs & ASIDE) !== 0 &&
      !inside.some((t) => cue(t, "letter") || cue(t, "area") || cue(t, "level")) &&
      (this.foreign || !handledBefore(tokens, s, firstOf(sentence, ASIDES)))
    )
      return true;
    return this.foreign;
  }

  /** Whether a word names what this genre is about; `topical` where the sentence speaks of others too. */
  private isOwn(text: string, t: Token, topical: boolean): boolean {
    const i = cue(t, "instrument");
    const word = text.slice(t.start, t.end);
    // 征集提案, 联名提案: the instrument is part of a longer word.
    if (i === null) return word.endsWith("提案") && (cue(t, "receive") !== null || cue(t, "proposer") !== null);
    // Once the talk is of others, 建议 alone does not bring it back.
    if (topical && isLoosePhrase(word)) return false;
    if (this.foreign && i.v === "suggestion" && !/代表|人大/.test(word)) return false;
    return !(i.v === "suggestion" && word.length === 2 && text[t.end] === "类");
  }
}
