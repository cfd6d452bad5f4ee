import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { pick, pickSome } from "./choose.ts";
import type { ReportFact, Statement } from "./facts.ts";
import { phrase } from "./phrases/phrase.ts";
import { beginTelling, type Telling } from "./telling.ts";
import type { Block, Run } from "./text.ts";
import { conferenceSession, congressSession, place } from "./words.ts";

type Pool = "practice" | "problems" | "plans" | "news" | "topics";
const FILLER: Record<Pool, string[]> = parse(readFileSync(new URL("./filler.yaml", import.meta.url), "utf8"));

const paragraph = (...runs: Run[]): Block => ({ kind: "paragraph", runs });
const heading = (...runs: Run[]): Block => ({ kind: "heading", runs });
const filler = (fact: ReportFact, pool: Pool, count = 1): string[] =>
  pickSome(`${fact.id}/${pool}`, FILLER[pool], count);

const FORMS: Record<ReportFact["kind"], NonNullable<ReportFact["form"]>> = {
  handling_report: "report",
  supervision_report: "report",
  assignment: "assignment",
  experience: "news",
  news: "news",
  rule: "news",
  other: "yearbook",
};

function sessionOf(fact: ReportFact): string {
  const p = place(fact.place);
  const names: string[] = [];
  const [c, q] = [fact.suggestion ?? fact.combined ?? fact.motion, fact.proposal];
  if (c?.[1]) names.push(congressSession(p, c[0], c[1], false));
  if (q?.[1]) names.push(conferenceSession(p, q[0], q[1], false));
  return names.join("和");
}

const subject = (fact: ReportFact): string => {
  if (fact.together || (fact.suggestion && fact.proposal)) return "代表建议和政协提案";
  if (fact.proposal) return "提案";
  return fact.combined ? "议案建议" : "代表建议";
};

/** The report's title: its own, or one in the usual form for its kind. */
export function titleOf(fact: ReportFact): string {
  if (fact.title) return fact.title;
  const of = sessionOf(fact);
  const [s, what] = [of === "" && fact.year ? `${fact.year}年` : of, subject(fact)];
  const form = fact.form ?? FORMS[fact.kind];
  if (form === "report" && fact.kind === "handling_report") {
    return pick(fact.id, [
      `${fact.place}人民政府关于${s}${what}办理情况的报告`,
      `关于${s}${what}办理工作情况的报告`,
      `${fact.place}人民政府关于办理${s}${what}情况的报告`,
    ]);
  }
  if (form === "report") return `关于${s}${what}督办情况的报告`;
  if (form === "review") return `关于${s}提案审查情况的报告`;
  if (form === "assignment") return `${fact.place}召开${s}${what}交办会`;
  if (form === "yearbook") return `${what}办理`;
  return pick(fact.id, [`${fact.place}${what}办理情况公布`, `${fact.place}通报${s}${what}办理情况`]);
}

const isBlocks = (told: Run[] | Block[]): told is Block[] => typeof told[0] === "object" && "kind" in told[0];

/** The figures' own paragraphs, with what they hold up to the cut of a paywall. */
function told(t: Telling, fact: ReportFact): Block[] {
  const blocks: Block[] = [];
  let left = fact.cut ?? Number.POSITIVE_INFINITY;
  for (const group of fact.say) {
    const runs: Run[] = [];
    const flush = () => {
      if (runs.length > 0) blocks.push(paragraph(...runs.splice(0)));
    };
    for (const statement of group) {
      if (left <= 0) break;
      const said = phrase(t, statement);
      if (!("about" in statement)) left--;
      if (isBlocks(said)) {
        if (runs.length > 0 && isProse(statement) && said[0]?.kind === "paragraph") {
          runs.push(...said[0].runs);
          continue;
        }
        flush();
        blocks.push(...said);
      } else if (said.length > 0) runs.push(...said, "。");
    }
    flush();
  }
  return blocks;
}

const isProse = (s: Statement): boolean => "classes" in s && (s.form ?? "prose") === "prose";

const PAYWALL = "……(此处省略若干字,正式会员登录后可阅读全文)……";

function report(t: Telling, fact: ReportFact): Block[] {
  const congress = fact.kind === "supervision_report";
  const at = fact.proposal && !fact.suggestion ? "政协常委会" : "人大常委会";
  const salutation = congress ? `${t.place.self === "全国" ? "" : t.place.self}${at}:` : "主任、各位副主任、各位委员:";
  const opening = congress
    ? "根据年度工作安排,现将督办工作情况报告如下。"
    : `受${t.place.name}人民政府委托,现将办理情况报告如下,请予审议。`;
  const body = told(t, fact);
  const blocks = [...(fact.bare ? [] : [paragraph(salutation), paragraph(opening), heading("一、基本情况")]), ...body];
  if (fact.cut !== undefined) return blocks;
  const practice = filler(fact, "practice", 3).map((s, i) => paragraph(`(${"一二三".charAt(i)})${s}`));
  const closing = [paragraph(...filler(fact, "problems", 2)), paragraph(...filler(fact, "plans"))];
  if (fact.bare) return [...blocks, ...practice];
  return [...blocks, heading("二、主要做法"), ...practice, heading("三、存在问题和下一步打算"), ...closing];
}

function news(t: Telling, fact: ReportFact): Block[] {
  const lead = pick(fact.id, [
    `本报讯 记者近日从${t.place.name}有关方面获悉:`,
    `本网讯 日前,${t.place.name}公布了有关情况。`,
    `本报讯 ${t.place.name}有关情况近日对外公布。`,
  ]);
  const blocks = told(t, fact);
  const first = blocks[0];
  const head =
    first?.kind === "paragraph" ? [paragraph(lead, ...first.runs), ...blocks.slice(1)] : [paragraph(lead), ...blocks];
  return fact.cut === undefined ? [...head, ...filler(fact, "news", 2).map((s) => paragraph(s))] : head;
}

function assignment(t: Telling, fact: ReportFact): Block[] {
  const lead = `日前,${t.place.name}召开交办会,部署新一轮办理工作。`;
  const closing = fact.cut === undefined ? filler(fact, "news", 1) : [];
  return [paragraph(lead), ...told(t, fact), ...closing.map((s) => paragraph(s))];
}

function yearbook(t: Telling, fact: ReportFact): Block[] {
  const blocks = told(t, fact);
  const first = blocks[0];
  const entry = `【${titleOf(fact)}】  `;
  return first?.kind === "paragraph"
    ? [paragraph(entry, ...first.runs), ...blocks.slice(1)]
    : [paragraph(entry), ...blocks];
}

function review(t: Telling, fact: ReportFact): Block[] {
  const topics = filler(fact, "topics").map((s) => paragraph(s));
  const closing = "闭会后,将会同有关方面及时交办,并做好跟踪服务。以上报告,请予审议。";
  return [...told(t, fact), ...topics, paragraph(closing)];
}

const COMPOSERS = { report, news, assignment, yearbook, review };

/** Puts the facts of one report into a document of its kind. */
export function compose(fact: ReportFact): { title: string; blocks: Block[] } {
  const form = fact.form ?? FORMS[fact.kind];
  const blocks = COMPOSERS[form](beginTelling(fact), fact);
  return { title: titleOf(fact), blocks: fact.cut === undefined ? blocks : [...blocks, paragraph(PAYWALL)] };
}
