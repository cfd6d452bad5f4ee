import { describe, expect, it } from "vitest";
import { isFigure, leftOf, rightOf, sentenceStart, sentences } from "../../../transform/figures/sentence.ts";
import { tokenise } from "../../../transform/figures/tokens.ts";

/** Sides of the figure with a value: words of each clause, and the values of the figures on both sides. */
function sides(text: string, value: number) {
  const tokens = tokenise(text);
  const [s] = sentences(tokens).filter((one) => tokens.slice(one.from, one.to).some((t) => t.number?.value === value));
  if (!s) throw new Error(`no ${value} in ${text}`);
  const k = tokens.findIndex((t) => t.number?.value === value);
  const words = (clause: number[]) => clause.map((i) => text.slice(tokens[i]?.start, tokens[i]?.end)).join(" ");
  const valueAt = (i: number) => tokens[i]?.number?.value ?? null;
  const left = leftOf(tokens, s, k);
  const right = rightOf(tokens, s, k);
  return {
    clauses: left.clauses.map(words),
    before: valueAt(left.before),
    outer: valueAt(left.outer),
    own: words(right.own),
    next: valueAt(right.next),
    shared: right.shared,
  };
}

describe("sentences", () => {
  it("end at full stops and line breaks, and count paragraphs", () => {
    const tokens = tokenise("承办建议52件。办结率100%!\n满意率98%\n\n提案3件");
    const found = sentences(tokens);
    expect(found.map((s) => s.paragraph)).toEqual([0, 0, 1, 3]);
    expect(found.map((s) => tokens.slice(s.from, s.to).filter(isFigure).length)).toEqual([1, 1, 1, 1]);
  });

  it("begin right behind the one before, unknown words included", () => {
    const text = "建议3件。鑫隆街道提案2件";
    const tokens = tokenise(text);
    const second = sentences(tokens)[1];
    expect(second && text.slice(sentenceStart(tokens, second))).toBe("鑫隆街道提案2件");
  });
});

describe("what stands to the left of a figure", () => {
  it("goes back clause by clause to the figure before it", () => {
    const found = sides("提案12件,其中已解决,办结8件", 8);
    expect(found.before).toBe(12);
    expect(found.clauses[0]).toContain("办结");
    expect(found.clauses[1]).toContain("已解决");
  });

  it("jumps over a bracket with figures of its own", () => {
    const found = sides("建议40件(会议期间33件,闭会期间7件),办结38件", 38);
    expect(found.before).toBe(40);
    expect(found.clauses.join()).not.toContain("33");
  });

  it("ends at the bracket around it, and names the figure that the bracket belongs to", () => {
    const found = sides("建议40件(议案转建议3件)", 3);
    expect(found.outer).toBe(40);
    expect(found.before).toBeNull();
  });

  it("passes people by", () => {
    expect(sides("提案12件,30名委员提出,办结8件", 8).before).toBe(12);
  });
});

describe("what stands to the right of a figure", () => {
  it("is its own clause where the next figure stands in another", () => {
    const found = sides("12件提案已办结,满意率98%", 12);
    expect(found.own).toBe("提案 已 办结");
    expect(found.next).toBe(98);
    expect(found.shared).toBe(false);
  });

  it("is shared where the next figure stands in the same clause", () => {
    expect(sides("12件已解决8件", 12).shared).toBe(true);
  });

  it("is its own up to the last list mark", () => {
    const found = sides("12件提案被采纳、8件列入计划", 12);
    expect(found.own).toContain("采纳");
    expect(found.shared).toBe(false);
  });

  it("leaves out a bracket that holds figures, and stops at the bracket around", () => {
    expect(sides("52件(A类40件)建议已办结", 52).own).toBe("建议 已 办结");
    expect(sides("建议(52件)全部办结", 52).own).toBe("");
  });
});
