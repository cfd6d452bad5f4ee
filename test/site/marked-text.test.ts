import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { traditional } from "../../docs/build/reports.ts";
import { markedText, marksOf, quoteSelector, textFragment } from "../../docs/pages/marked-text.ts";

const look = () => ({ title: "a figure", kind: "" });
const show = (text: string, spans: { ordinal: number; start: number; end: number }[]) =>
  load(markedText(text, marksOf(spans, text.length), look).markup, null, false);

describe("a marked text", () => {
  test("highlights each figure where it stands, with an anchor", () => {
    const $ = show("收到92件,答复率100%。", [
      { ordinal: 0, start: 2, end: 5 },
      { ordinal: 1, start: 9, end: 13 },
    ]);
    expect($("#f0").text()).toBe("92件");
    expect($("#f1").text()).toBe("100%");
    expect($("#f1 a").attr("href")).toBe("#r1");
  });

  test("gives one place several anchors where several figures share it", () => {
    const $ = show(
      "各2件",
      [0, 1, 2].map((ordinal) => ({ ordinal, start: 1, end: 3 })),
    );
    expect($("mark").length).toBe(1);
    expect($("mark").attr("id")).toBe("f0");
    expect(
      $("mark span")
        .map((_, e) => $(e).attr("id"))
        .get(),
    ).toEqual(["f1", "f2"]);
  });

  test("keeps lines as paragraphs, and a figure broken over lines whole", () => {
    const $ = show("一\n二12\n8件三", [{ ordinal: 0, start: 3, end: 8 }]);
    expect($("p").length).toBe(2);
    expect($("#f0").text()).toBe("12\n8件");
  });

  test("loses no character and no figure, whatever the spans", () => {
    const text = fc.string({ unit: fc.constantFrom("件", "1", "<", "&", "a", "。"), minLength: 1, maxLength: 40 });
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });
    fc.assert(
      fc.property(text, spans, (t, pairs) => {
        const all = pairs.map(([a, b], ordinal) => ({ ordinal, start: Math.min(a, b), end: Math.max(a, b) }));
        const $ = show(t, all);
        expect($.root().text().replaceAll("\n", "")).toBe(t);
        for (const s of all.filter((x) => x.end <= t.length && x.start < x.end))
          expect($(`#f${s.ordinal}`).length).toBe(1);
      }),
    );
  });
});

describe("a text fragment", () => {
  test("quotes the figure between what stands before and after it", () => {
    const text = "今年共收到建议92件,全部办结。";
    const at = text.indexOf("92件");
    expect(decodeURIComponent(textFragment(text, at, at + 3))).toBe(":~:text=今年共收到建议-,92件,-,全部办结。");
  });

  test("escapes what the fragment's own syntax uses", () => {
    expect(textFragment("a-b, 5件 &", 5, 7)).toBe(":~:text=a%2Db%2C-,5%E4%BB%B6,-%26");
  });

  test("is none where the figure is broken over lines, and never fails on half a character", () => {
    expect(textFragment("1\n2件", 0, 4)).toBe("");
    expect(textFragment("\ud83d5件\ude00", 1, 3)).toContain(":~:text=");
  });
});

describe("a quote selector", () => {
  test("finds the figure again between what stands before and after it, across lines", () => {
    const text = "今年共收到\n建议92件,全部办结。";
    const at = text.indexOf("92件");
    const quote = quoteSelector(text, at, at + 3);
    expect(quote).toEqual({
      type: "TextQuoteSelector",
      exact: "92件",
      prefix: "今年共收到\n建议",
      suffix: ",全部办结。",
    });
    const { prefix = "", exact = "", suffix = "" } = quote ?? {};
    expect(text.indexOf(prefix + exact + suffix) + prefix.length).toBe(at);
  });

  test("is none outside the text, and is well-formed where it begins in half a character", () => {
    expect(quoteSelector("五件", 1, 9)).toBeNull();
    expect(quoteSelector("五件", 1, 1)).toBeNull();
    expect(JSON.stringify(quoteSelector(`\ud83d${"一".repeat(40)}5件`, 41, 43))).not.toContain("\\ud83d");
  });
});

describe("the traditional form of a text", () => {
  test("keeps every figure at its place", () => {
    const text = "收到代表建议92件,办结率100%。";
    const spans = [
      { ordinal: 0, start: text.indexOf("92"), end: text.indexOf("92") + 3 },
      { ordinal: 1, start: text.indexOf("100"), end: text.indexOf("100") + 4 },
    ];
    const converted = traditional(text, spans);
    expect(converted.text).toBe("收到代表建議92件,辦結率100%。");
    expect(converted.spans.map((s) => converted.text.slice(s.start, s.end))).toEqual(["92件", "100%"]);
  });
});
