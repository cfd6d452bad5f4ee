import { findDate, isoDate } from "../page/dates.ts";
import { DATE_LABEL_NEEDS, labelledOffice, labelledSource, OFFICE_LABEL_NEEDS, printedDate } from "../page/facts.ts";
import { fold } from "../page/lines.ts";
import type { Page } from "../page/page.ts";
import { findTitle } from "../page/titles.ts";
import { isDigit } from "../text/characters.ts";
import type { CleanText } from "../text/clean.ts";
import type { Needs, Presence } from "../text/needs.ts";
import { TRAIT } from "../text/traits.ts";
import { beforeDate, credit, dateline, endNote, imprint, officeAtHead, signature, siteOfPosition } from "./issuer.ts";
import { type HeadAndTail, headAndTail, withoutOutline } from "./lines.ts";

/** What a report prints about itself. */
export interface Printed {
  title: string | null;
  /** ISO 8601; the date of the address alone is none */
  date: string | null;
  publisher: string | null;
}

/**
 * Title, date and publisher: what the page's markup told, and what is missing there from the lines of the text itself.
 * `traits` and `presence` are the text's.
 */
export function printedOf(clean: CleanText, page: Page | null, traits: number, presence: Presence): Printed {
  // Most pages tell in their markup what the lines would have to be searched for.
  let read: HeadAndTail | null = null;
  const lines = () => {
    read ??= headAndTail(clean.text);
    return read;
  };
  // A label set wide (发 布 机 构) is put together in its line only.
  const mayHave = (needs: Needs) => (traits & TRAIT.blank) !== 0 || presence.has(needs);
  const title =
    page?.title ??
    labelledTitle(lines().head) ??
    findTitle(withoutOutline(lines().head).map((text) => ({ text, marked: false })));
  const onPage = page === null || page.dateFrom === "address" ? null : page.publishedOn;
  return {
    title,
    date: onPage ?? dateIn(lines(), mayHave(DATE_LABEL_NEEDS)),
    publisher: page?.publisher ?? publisherIn(lines(), title, traits, mayHave(OFFICE_LABEL_NEEDS)),
  };
}

const SHORTEST_TITLE = 8;

/** The title that a table of a document's facts prints behind its label: `标题:…`, `标题 | …`. */
function labelledTitle(head: readonly string[]): string | null {
  for (const line of head) {
    if (!"标標信文".includes(line[0] ?? "_")) continue;
    const title =
      /^(?:标题|標題|信息名称|文件名称) ?[::|] ?(.+)$/.exec(fold(line))?.[1]?.replace(/\|.*$/, "").trim() ?? "";
    if (title.length >= SHORTEST_TITLE) return title;
  }
  return null;
}

function publisherIn(lines: HeadAndTail, title: string | null, traits: number, hasOffice: boolean): string | null {
  const sourced = (traits & TRAIT.sourced) !== 0;
  return (
    (sourced ? (labelledSource(lines.head) ?? labelledSource(lines.tail)) : null) ??
    signature(lines) ??
    (hasOffice ? labelledOffice(lines.head) : null) ??
    (traits & TRAIT.reported ? dateline(lines) : null) ??
    beforeDate(lines) ??
    endNote(lines) ??
    (traits & TRAIT.credited ? credit(lines) : null) ??
    officeAtHead(lines, title) ??
    (traits & TRAIT.imprinted ? (imprint(lines) ?? siteOfPosition(lines)) : null)
  );
}

function dateIn(lines: HeadAndTail, mayBeLabelled: boolean): string | null {
  return printedDate(lines.head, mayBeLabelled) ?? openingDate(lines.head) ?? signedOn(lines.tail);
}

/** The date that a line opens with, of a paper's issue or of a note on when it was put up. */
function openingDate(head: readonly string[]): string | null {
  for (const line of head) {
    const plain = fold(line.slice(0, 120));
    const found = findDate(plain);
    if (found === null) {
      if (!isDigit(plain.trimStart().charCodeAt(0))) continue;
      // 14.01.2015 13:26
      const [, day = "", month = "", year = ""] =
        /^(\d{2})\.(\d{2})\.((?:19|20)\d{2}) +\d{1,2}:\d{2}/.exec(plain.trim()) ?? [];
      const date = isoDate(Number(year), Number(month), Number(day));
      if (year !== "" && date !== null) return date;
      continue;
    }
    const before = plain.slice(0, found.start).trim();
    const after = plain.slice(found.end).trim();
    if (/^\d{1,2}:\d{2}/.test(after) && before.length < 60) return found.date;
    // 2024-03-11 山西日报; 2017-10-11: the day and the paper, or the day alone.
    if (before === "" && /^([\u4e00-\u9fff]{2,8}(报|网|在线|新闻|电视台|客户端))?$/.test(after)) return found.date;
    if ((before === "" && after.startsWith("星期")) || /^(报道|報道|讯|訊|电|電)/.test(after)) return found.date;
  }
  return null;
}

/** Longest line that may hold a date and blanks around it, in characters. */
const LONGEST_SIGNING = 200;

/** The date in a line of its own at a document's end. */
function signedOn(tail: readonly string[]): string | null {
  for (const line of tail.toReversed()) {
    if (line.length > LONGEST_SIGNING) continue;
    const plain = fold(line).trim();
    const found = plain.length < 30 ? findDate(plain, 0, 1) : null;
    if (found !== null && found.end === plain.length) return found.date;
  }
  for (const line of tail.toReversed()) {
    if (!line.includes("》")) continue;
    // 《兵团日报》(2021年3月10日第2版)
    const issue = /》[(( ]*((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[^。]{0,10}版[))]?$/.exec(fold(line).trim())?.[1];
    const found = issue === undefined ? null : findDate(issue);
    if (found !== null) return found.date;
  }
  return null;
}
