import type { Name } from "../figure.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { isBodyName } from "./bodyNames.ts";
import {
  type Context,
  endOf,
  inParts,
  lastWhole,
  listStart,
  near,
  own,
  residue,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  wordOf,
} from "./context.ts";

type Mode = "category" | "by_handler" | "by_proposer" | "outcome";

/** 按内容, 从构成, 论内容, 内容上: words that open a list of areas, as opposed to one area (涉及, 关于). */
const OPENS_AREAS = /^(按|从|论|就|内容[上分构])/;

/** What the head of the list says its members are: 按承办单位分:, 排在前五位的部门是:. */
export function modeOf(c: Context): Mode | null {
  const { tokens, text } = c.around;
  for (let i = c.k - 1; i >= c.s.from; i--) {
    const t = tokens[i];
    if (!t) break;
    const p = cue(t, "parts");
    if (p && p.v !== "any" && (p.v !== "category" || OPENS_AREAS.test(wordOf(c.around, i)))) return p.v;
    // 内设科室中,人事科11件、财务科9件
    if (t.mark === "," && "中里".includes(text[t.start - 1] ?? "_")) {
      if (/(科室|处室|股室|单位|部门|机构)[当之]?[中里]$/.test(text.slice(Math.max(0, t.start - 6), t.start)))
        return "by_handler";
    }
    if (t.mark === ":") {
      const head = text.slice(stretchStart(text, t.start, 0), t.start);
      if (/(单位|部门|系统|主体)(分类|归类)$/.test(head)) return "by_handler";
      if (/(方面|类|领域)$|^[^,。;]{0,4}(内容|主题|题材)(分布|构成|分类)?(看|上)?$/.test(head)) return "category";
      // 各承办单位: is whom a notice is sent to.
      if (
        !/^[^,。;]{0,6}各/.test(head) &&
        /((部门|单位)(分别|依次)?(是|为|有)?|(承办|办理|交办)(系统|主体|机构)|(承办|办理|领办)[^,。;]{0,6}前[0-9一二三四五六七八九十]+(名|位))$/.test(
          head,
        )
      )
        return "by_handler";
    }
  }
  return null;
}

const LEVELS = /^(全国|国家|中央|[省市县区州旗镇乡])(级|一级|本级|层面)?(人大|政协|两会|交办|转办|的)*$/;

/** 按部门分:市住建局牵头12件: what the body does is no part of its name. */
const TAKES_ON = /(牵头|认领|领办|领走|领取|接手|分得|承担)(了|的)?(共|有)?$/;

/** A list member that only the head of its list names: 按承办单位分:党群系统17件. */
export function nameByMode(c: Context): Name | null {
  // 问题已经解决的为甲类,共61件: a class names it, whatever heads the list.
  for (let i = c.k - 1; i >= c.s.from && !c.around.tokens[i]?.number; i--)
    if (cue(c.around.tokens[i], "letter")) return null;
  const mode = modeOf(c);
  const raw = c.around.text.slice(listStart(c), startOf(c));
  const label = areaOverComma(c) ?? trimLabel(mode === "by_handler" ? raw.replace(TAKES_ON, "") : raw);
  if (label === "" || label === "有" || label === "达" || label.length > 40) return null;
  // 从来源看,省级3件、市级11件: whose congress or conference they come from, and no kind of proposer.
  if (mode === "by_proposer" && LEVELS.test(label)) return { measure: "assigned", rule: "level that they come from" };
  // 按系统看,人大口27件、政协口37件; 每处不超过3件: neither is a body.
  if (mode === "by_handler" && /^(人大|政协)(口|方面|系统)$/.test(label))
    return { measure: "assigned", rule: "level that they come from" };
  if (mode === "by_handler" && /^每|不超过|^(需|须)/.test(label)) return null;
  // 按来源分,人大代表建议49件、政协委员提案60件: whose items they are tells the instrument alone.
  const instrument = (mode === "by_proposer" || mode === "category") && residue(label) === "";
  if (mode !== null && mode !== "outcome" && !instrument) return { measure: mode, label, rule: "head of the list" };
  const rule = "part of a kind of proposer";
  const kind = c.before?.names[0];
  const goesOn =
    memberOfKinds(c, label) ||
    (c.before?.parted === true && isBodyName(label) && /提案(共|有|共有)?$/.test(stretch(c)));
  if (
    kind?.measure === "by_proposer" &&
    (inParts(c) || goesOn || kind.rule === rule || c.figures.some((f) => f.names[0]?.rule === rule)) &&
    !inOutcome(c)
  )
    return { measure: "by_proposer", label, rule };
  const beside =
    isBodyName(label) && [...c.earlier.slice(-12), ...c.figures].some((f) => f.names[0]?.measure === "by_handler");
  if ((lastWhole(c) === null && !sharesInRow(c) && !beside) || c.figure.parent !== null) return null;
  if (isBodyName(label) && !isLevel(c, label))
    return { measure: "by_handler", label, rule: "name of a body before the number" };
  return plainMember(c, label) ? { measure: "category", label, rule: "name in a list of parts" } : null;
}

/** 民盟6件;总工会1件、科技界2件: a bare name behind a proposer, who takes nothing on. */
function memberOfKinds(c: Context, label: string): boolean {
  const { before } = c;
  if (before?.names[0]?.measure !== "by_proposer" || own(c).some((i) => cue(c.around.tokens[i], "verb"))) return false;
  const between = c.around.text.slice(before.number.end, startOf(c));
  return (
    /^(提案|建议)?[、,;和及][^,。;、]{2,14}$/.test(between) &&
    /[会联委界组协团社盟革]$/.test(label) &&
    !/(系统|政府|部门|市委|县委|区委|省委|州委|法院|检察院)/.test(label)
  );
}

const OVER_COMMA =
  /(?:^|[,;。:是])([^,;。:是]{2,24}?)(?:方面|类|领域)的?(?:提案|建议|议案)?(?:数量|最多|居多|占|居|排)?[^,;。:]{0,8},$/;
/** 事关老城更新的最多,有48件;教育医疗次之,41件 */
const BY_RANK =
  /(?:^|[,;。:是])([^,;。:是0-9]{2,24}?)的?(?:提案|建议|议案)?(?:数量|件数)?(?:最多|居多|居首|次之|其次|再次之|居次|较多|(?:居|排|排在|位列|位居)?第[一二三四五]位?),$/;
/** 排在第三位的是交通治堵,37件 */
const NTH = /(?:最多|居首|居前|其次|再次|第[一二三四五]位?)的?(?:是|为)([^,;。:是0-9]{2,24}?),$/;

/** 教科文卫体方面的提案居第二,达1488件: the area stands in the clause before. */
export function areaOverComma(c: Context): string | null {
  if (!/^(达到?|有|共有?|为)?$/.test(stretch(c)) || c.around.text[startOf(c) - stretch(c).length - 1] !== ",")
    return null;
  const from = startOf(c) - stretch(c).length;
  const lead = c.around.text.slice(Math.max(0, from - 60), from);
  const told = (OVER_COMMA.exec(lead) ?? BY_RANK.exec(lead) ?? NTH.exec(lead))?.[1];
  return told === undefined ? null : trimLabel(told);
}

/** Whether the figure's own words tell a solution or a verdict. */
function inOutcome(c: Context): boolean {
  return has(c.around.tokens, own(c), "outcome") || has(c.around.tokens, own(c), "level");
}

/** 苏州市人大代表建议261件, 省政协提案5件: whose congress or conference it is, not who handles them. */
function isLevel(c: Context, label: string): boolean {
  if (!/[省市区县州旗镇乡]$/.test(label)) return false;
  return own(c).some((i) => cue(c.around.tokens[i], "instrument") && /人大|政协|代表|委员/.test(wordOf(c.around, i)));
}

/** 其中农业153件,水利74件: bare names behind 其中, at least two of them. */
function plainMember(c: Context, label: string): boolean {
  const rest = residue(label);
  const rule = "name in a list of parts";
  const listed = inParts(c) || sharesInRow(c) || c.before?.names[0]?.rule === rule || shareInList(c) || makesUpWhole(c);
  if (!listed || rest.length < 2 || rest.length > 18 || rest.length < label.length * 0.6) return false;
  if (/^(大会|闭会|会议|会上|平时|会中|会后|会内|会外)|[〇一二三四五六七八九十]年度?$/.test(label)) return false;
  // 县级领导批示提案12件: what leaders did with them is no name.
  if (/(阅批|批示|签批|批阅|督办|领办)$/.test(label)) return false;
  const words = own(c).filter(
    (i) =>
      !c.around.tokens[i]?.number &&
      !(["parts", "instrument", "noise"] as const).some((kind) => cue(c.around.tokens[i], kind)),
  );
  if (words.length > 0) return false;
  if (sharesInRow(c) || makesUpWhole(c)) return true;
  const next = c.around.tokens[c.right.next];
  if (next?.number?.kind !== "percent") return next?.number?.kind === "item" || shareInList(c);
  return /^,?约?占/.test(c.around.text.slice(endOf(c), next.start)) && (shareInList(c) || goesOn(c));
}

/** Most members of a list that are added up. */
const MOST_MEMBERS = 30;
/** What stands before a list member's number: its bare name, behind the mark that ends the member before. */
const MEMBER = /(?:^|[,、;:。和及]|其中)[^,。;、:()0-9%]{2,18}$/;

/** 立案184件,经济63件、城建81件、民生40件: three names or more whose counts make up the whole are its parts. */
function makesUpWhole(c: Context): boolean {
  const whole = lastWhole(c);
  const opens = c.before === whole || (c.before === null && c.figures.length === 0);
  if (!whole?.number.value || !opens || /[拟待转了把将对]/.test(stretch(c))) return false;
  const { tokens, text } = c.around;
  let end = Math.max(whole.number.end, tokens[c.s.from]?.start ?? 0);
  let sum = 0;
  let members = 0;
  for (let i = c.k; i < c.s.to && members < MOST_MEMBERS; i++) {
    const t = tokens[i];
    if (t?.number?.kind !== "item" || t.number.value === null) continue;
    if (!MEMBER.test(text.slice(end, t.start))) return false;
    sum += t.number.value;
    members++;
    if (sum >= whole.number.value) break;
    end = t.end;
  }
  return members >= 3 && sum === whole.number.value;
}

/** What a list's head may say before the first of its members: 承办较多的部门有, 依次是. */
const HEAD = /^.*(?:部门|单位|机构|分别|依次|主要|其中|如下)(?:有|是|为|包括)?|^(?:有|是|为|包括)/;

/** 市教育局(38件)、市民政局(25件): the name of each member stands before the bracket that holds its number. */
export function namedBeforeBracket(c: Context): Name | null {
  const { text, tokens } = c.around;
  const open = startOf(c) - 1;
  if (text[open] !== "(" || !/^(?:建议|提案)?(?:[,、]?约?占[^()]{0,10})?\)/.test(text.slice(endOf(c), endOf(c) + 18)))
    return null;
  const lead = /[^,。;:、()0-9%\n]*$/.exec(text.slice(Math.max(0, open - 30), open))?.[0] ?? "";
  const label = trimLabel(lead.replace(HEAD, "").replace(/^.*(?:涵盖|涉及到?|(?:较|最)[多大重]的|居前的|靠前的)/, ""));
  if (residue(label).length < 2 || label.length > 20) return null;
  const members = sentenceText(c).match(/[\u4e00-\u9fff”]\([0-9]+ ?[件条份](?:建议|提案)?[,、)]/g)?.length ?? 0;
  if (members < 2) return null;
  for (let i = c.k - 2; i >= c.s.from && (tokens[i]?.start ?? 0) >= open - label.length; i--) {
    const t = tokens[i];
    if (BESIDE.some((kind) => cue(t, kind) !== null)) return null;
  }
  const rule = "name before the bracket of its number";
  const mode = modeOf(c);
  if (isBodyName(label) || mode === "by_handler") return { measure: "by_handler", label, rule };
  if (mode === "by_proposer") return { measure: "by_proposer", label, rule };
  const about =
    /(涵盖|涉及|内容|类别|类型|领域)/.test(sentenceBefore(c)) ||
    /^[^。;]{0,80}[两三四五六七八九十]个?(方面|大类|类|领域)/.test(tail(c, 100));
  return lastWhole(c) !== null && (inParts(c) || mode === "category" || about)
    ? { measure: "category", label, rule }
    : null;
}

const RANKED =
  /(?:较重|较多|最多|较大|居前|靠前|前[0-9一二三四五六七八九十]+(?:位|名)|集中)的?[^,。;:0-9]{0,8}(?:有|是|为|包括|分别是|分别为|依次是|依次为):?([^,。;:、0-9]{2,16})$/;

/** 承办最多的宗教科7件, 其次民族科4件: the body follows its rank without a verb. */
const RANKED_BARE =
  /(?:(?:最多|次多|较多|最少)的|^(?:其次|再次|次之)(?:是|为)?)([^,。;:、0-9是为]{2,16}?)(?:也)?(?:有|达|共)?$/;

/** 承办任务较重的有住建局41件、交通局33件: the first of the bodies that a list ranks. */
export function rankedFirst(c: Context): Name | null {
  if (!near(c, "较最居靠前集次") || c.around.text[endOf(c)] === "建") return null;
  const said = stretch(c);
  const label = trimLabel((RANKED.exec(said) ?? RANKED_BARE.exec(said))?.[1] ?? "");
  return label.length >= 3 && isBodyName(label)
    ? { measure: "by_handler", label, rule: "first of the bodies of a list" }
    : null;
}

/** Words that say more of a number than a list member's name does. */
const BESIDE = ["instrument", "joint", "letter", "level", "outcome", "key", "verb", "proposer"] as const;

/** 立案提案中农业153件,水利74件: what stands before 中 is the whole, what stands behind it the first part's name. */
export function areaAmong(c: Context): Name | null {
  if (!near(c, "中")) return null;
  const { text, tokens } = c.around;
  const [opening, name] = /(?:提案|建议|议案)中([^,。;0-9]{2,14})$/.exec(text.slice(listStart(c), startOf(c))) ?? [];
  if (opening === undefined || name === undefined) return null;
  const from = startOf(c) - name.length;
  const label = trimLabel(name);
  // 从提案中筛选出11件: what was done, no area's name.
  if (residue(label).length < 2 || isBodyName(label) || /选|定|评|推|[出了把将]$/.test(label)) return null;
  const words = own(c).filter((i) => (tokens[i]?.start ?? 0) >= from && !cue(tokens[i], "instrument"));
  if (words.length > 0 || !(goesOn(c) || tokens[c.right.next]?.number?.kind === "item")) return null;
  return { measure: "category", label, rule: "name in a list of parts" };
}

/** 农业153件,占40%;水利74件: the member before has its share. */
function shareInList(c: Context): boolean {
  const count = c.figures.at(-2);
  return c.before?.number.kind === "percent" && count?.names[0]?.rule === "name in a list of parts";
}

/** Whether another count follows the share of this one. */
function goesOn(c: Context): boolean {
  for (let i = c.right.next + 1; i < c.s.to; i++) {
    const kind = c.around.tokens[i]?.number?.kind;
    if (kind === "item") return true;
    if (kind === "percent") return false;
  }
  return false;
}

/** 经济4件、占8%,文教14件、占28%: three names or more, each with its count and share, are a list without a head. */
function sharesInRow(c: Context): boolean {
  if (!near(c, "占")) return false;
  return (sentenceText(c).match(/[0-9] ?件[、,(]?(约)?占 ?[0-9]/g)?.length ?? 0) >= 3;
}
