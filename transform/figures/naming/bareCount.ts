import type { Name } from "../figure.ts";
import { cue } from "../tokens.ts";
import {
  type Context,
  endOf,
  listStart,
  near,
  own,
  residue,
  sentenceBefore,
  sentenceText,
  startOf,
  tail,
} from "./context.ts";

/** 提案数量逐年上升,从2008年的186件上升到312件: the level that the instrument's count grew from. */
const GREW = /(?:建议|提案|议案)[^。;0-9]{0,16}[,:](?:由|从)(?:[12][0-9]{3}年度?|去年|上年|上届|[^,。;:0-9]{1,6})?的?$/;

/** 提案:, 代表建议总数:, 总数: at the head of a sentence or a line. */
const LABELLED =
  /(?:^|—)\s*(?:全国|[省市县区州旗师]级?|人大|政协|代表|委员|收到|[△▲●•·*-])*\s*(?:(?:建议|提案|议案)(?:总)?数?(?:量)?|总数):\s*$/;

/** 主办:28件, 答复:34件: what only a body that takes items on tells of them next. */
const HANDLED_NEXT = /(?:主办|承办|协办|会办|独办|单办|分办|办结|答复|办复)(?:件|数|率)?:?(?:[0-9]|百分)/;

/** What may stand between the instrument's name and a count of nothing but it: 共计, 总数达, 数量突破. */
const TOTAL =
  /(?:共(?:计|有)?|总数|总量|总件数|数量|件数|建议:|提案:|议案:)(?:已?超过?|突破|达到?|近|逾|为|共|约|有)*$|(?:建议|提案|议案)(?:已?超过?|突破|逾)$/;

/** The time that a count is of: 五年来, 本届以来, 大会. */
const SINCE = /大会|[本上]届|[0-9一二三四五六七八九十两几]+年多?(以来|来|间|中|内|里)?|(以来|期间|全年|年内)/g;

const FINISHED_NEXT =
  /^(?:建议|提案)?,(?:目前|现|截至[^,。;:]{1,10},?)?(?:现已|已经|已|均|全部)*(?:办结|答复|办复)了?[0-9]/;

const isTakenOn = (told: string): boolean => HANDLED_NEXT.test(told) && !told.includes("立案");

/** 全市建议共计241件, 其中,建议231件: a count of the instrument and nothing else, of a whole that an earlier sentence spoke of without a number. */
export function bareCount(c: Context): Name[] {
  const noun = own(c).some((i) => cue(c.around.tokens[i], "instrument"));
  const raw = c.around.text.slice(listStart(c), startOf(c));
  // 代表建议数量由156件增加到189件: the level that it grew from.
  const level =
    (/数量?(?:由|从)[^,。;:0-9]{0,8}$/.test(raw) || GREW.test(sentenceBefore(c))) &&
    /^(?:建议|提案)?(?:增|上升|提高|减|下降|降|攀升|跃升)/.test(tail(c, 4));
  if (level) return [{ measure: c.around.receives, rule: "bare count of the instrument" }];
  // 提案:320件;立案:298件: a line that labels its counts.
  if (c.figures.length === 0 && LABELLED.test(sentenceBefore(c)))
    return [
      {
        measure: isTakenOn(tail(c, 120)) ? "assigned" : c.around.receives,
        rule: "bare count of the instrument",
      },
    ];
  // 我局承办的建议、提案中包括人大建议46件: what is divided stands without a number.
  const divided =
    near(c, "中") &&
    c.figures.length === 0 &&
    /(承办|办理|收到|接到|交办)的[^,。;0-9]{0,24}(建议|提案|议案|件)(当)?中,?(包括|包含|有|共有)?[^,。;0-9]{0,10}$/.test(
      sentenceBefore(c),
    );
  const said = divided ? raw.replace(/^.*中,?(包括|包含)?/, "") : raw;
  if (!noun || residue(said.replace(TOTAL, "").replace(SINCE, "")).length > 1) return [];
  // 提案共40件立案: the word right behind the number says what was counted.
  const behind = c.around.tokens[c.right.own[0] ?? -1];
  if (cue(behind, "verb")?.v === "filed" && behind?.start === endOf(c)) return [];
  const opens = cue(c.around.tokens[c.s.from], "parts") !== null;
  const total = TOTAL.test(raw) && c.figures.every((f) => f.number.kind === "person");
  // 提案301件;立案288件: what is screened next was put forward.
  if (c.figures.length === 0 && /^[,;、](经)?(审查|初审)?(立案|予以立案)(数|件数)?(为)?[0-9]/.test(tail(c, 12)))
    return [{ measure: "submitted", rule: "screened next" }];
  // 提案总数402件,集体提案118件,…立案361件
  if (total && /^[^。]{0,60}(立案|集体提案|联名)[^。;0-9]{0,6}[0-9]/.test(tail(c, 70)))
    return [{ measure: "submitted", rule: "screened next" }];
  // 代表建议总量为267件,…政府系统承办251件: of the whole the government was given a part.
  if (
    total &&
    /[,;](其中,?)?(由|交由|交)?[^,。;0-9]{0,6}政府(系统|部门)?[^,。;0-9]{0,6}(承办|办理|负责|分到|领到)[^,。;0-9]{0,8}[0-9]/.test(
      tail(c, 70).split("。", 1)[0] ?? "",
    )
  )
    return [{ measure: "submitted", rule: "whole that a government has a part of" }];
  // 今年政协提案46件(其中主办件23件,会办件23件): only who handles has parts to play.
  const roles = c.figures.length === 0 && /^[,(:](其中,?)?(主办|承办|独办|单办|会办|协办|分办)/.test(tail(c, 8));
  // 二次会议建议121件,办结119件: so many of what was taken on.
  const finished = c.figures.length === 0 && FINISHED_NEXT.test(tail(c, 30));
  if (!opens && !total && !roles && !divided && !finished) return [];
  const handled =
    roles ||
    finished ||
    divided ||
    /承办|交办|办理/.test(sentenceText(c)) ||
    (opens && /承办|交办/.test(c.around.text.slice(Math.max(0, startOf(c) - 60), startOf(c))));
  return [{ measure: handled ? "assigned" : c.around.receives, rule: "bare count of the instrument" }];
}
