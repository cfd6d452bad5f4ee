import { WordSet } from "../text/wordset.ts";
import { type Element, isElement } from "./element.ts";
import { isFurnitureLine } from "./furniture.ts";
import { printed } from "./lines.ts";
import { tableLines } from "./table.ts";

/** Marks that content systems put where they split an article into pages. */
const PAGE_BREAKS = ["#PAGE_BREAK#", "_ueditor_page_break_tag_", "[page_break]"];
const BREAKS = new WordSet(PAGE_BREAKS);

/** Prints an element as lines, one block a line; `skip` says which elements to leave out. */
export function linesOf(element: Element, skip: (element: Element) => boolean): string[] {
  const printer = new Printer(skip);
  printer.block(element);
  return printer.lines;
}

class Printer {
  readonly lines: string[] = [];
  private run = "";
  private readonly skip: (element: Element) => boolean;

  constructor(skip: (element: Element) => boolean) {
    this.skip = skip;
  }

  block(element: Element): void {
    this.end();
    if (element.tag.name === "table" && this.table(element)) return;
    this.inside(element);
    this.end();
  }

  private inside(element: Element): void {
    const preserved = element.tag.name === "pre" || element.tag.name === "xmp";
    for (const child of element.children) {
      if (!isElement(child)) this.text(child, preserved);
      else if (!child.tag.isRaw && !this.skip(child)) this.child(child);
    }
  }

  private child(child: Element): void {
    if (child.tag.name === "br" || child.tag.name === "hr") this.end();
    else if (child.tag.isBlock) this.block(child);
    else this.inside(child);
  }

  private text(text: string, preserved: boolean): void {
    if (!preserved) {
      this.run += text;
      return;
    }
    const [first = "", ...more] = text.split("\n");
    this.run += first;
    for (const line of more) {
      this.end();
      this.run = line;
    }
  }

  private table(table: Element): boolean {
    const lines = tableLines(table, (cell) => linesOf(cell, this.skip));
    if (lines === null) return false;
    this.lines.push(...lines);
    return true;
  }

  private end(): void {
    if (this.run === "") return;
    let line = printed(this.run);
    this.run = "";
    if (BREAKS.isIn(line)) for (const mark of PAGE_BREAKS) line = line.replaceAll(mark, " ").trim();
    if (line !== "") this.lines.push(line);
  }
}

/** The lines without page furniture. */
export const withoutFurniture = (lines: string[]) => lines.filter((line) => !isFurnitureLine(line));
