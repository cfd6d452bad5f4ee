import { describe, expect, it } from "vitest";
import { clean } from "../../../transform/text/clean.ts";
import { columnOrder } from "../../../transform/text/columns.ts";
import { told } from "../figures/kit.ts";

/** A page of our own, its three columns written side by side as a converter writes them. */
const LEFT = [
  "【概况】 2021 年,县人大",
  "常委会把办好建议当成实",
  "事来抓,全年开了三次推",
  "进会,走访了四个乡镇,",
  "还请代表到现场看进度,",
  "听取群众说法,把难题一",
  "件件列出来,交给各委室",
  "分头跟进。常委会收到代",
  "表建议 60 件,其中农业",
];
const RIGHT = [
  "农村 24 件、占 40%,城",
  "乡建设 18 件、占 30%,",
  "教育卫生 12 件、占 20%,",
  "其他方面 6 件、占 10%,",
  "年底前全部办结,代表满",
  "意和基本满意率 98.3%。",
  "常委会还从中挑出五件重",
  "点建议由主任们督办,一",
  "年里逐件开会督促落实。",
];
const wide = (gap: number) => LEFT.map((left, i) => `  ${left.padEnd(20 + gap)}${RIGHT[i]}`).join("\n");
const figures = [
  "submitted 60",
  "category «农业农村» 24",
  "category «农业农村» 40 percent",
  "category «城乡建设» 18",
  "category «城乡建设» 30 percent",
  "category «教育卫生» 12",
  "category «教育卫生» 20 percent",
  "category «其他» 6",
  "category «其他» 10 percent",
  "completed 60",
  "satisfaction satisfied_or_basically 98.3 percent",
  "key 5",
];

describe("a page in columns", () => {
  it("is read column by column where wide gaps part them", () => {
    expect(clean(wide(6)).reading).toContain("代表建议60 件,其中农业农村24 件、占40%,城乡建设18 件");
    expect(told(wide(6)).sort()).toEqual([...figures].sort());
  });

  it("is read column by column where one blank parts them", () => {
    const page = LEFT.map((left, i) => `${left} ${RIGHT[i]}`).join("\n");
    expect(clean(page).reading).toContain("城乡建设18 件、占30%,教育卫生12 件、占20%");
  });

  it("quotes each number as it stands on the page", () => {
    const page = wide(6);
    const { readingOrigin, reading, text } = clean(page);
    const at = reading.indexOf("60 件");
    expect(text.slice(readingOrigin[at], (readingOrigin[at + 3] ?? 0) + 1)).toBe("60 件");
  });
});

describe("other texts", () => {
  it.each([
    ["running text", `${LEFT.join("")}${RIGHT.join("")}`],
    ["text broken by hand", [...LEFT, ...RIGHT].join("\n")],
    [
      "a table whose cells are set apart by blanks",
      Array.from({ length: 12 }, (_, i) => `第${i}组              ${i + 3}件              ${i * 2}%`).join("\n"),
    ],
    ["signatures and dates", "县人民政府办公室              2021年3月5日\n(联系人:某某)              电话"],
    ["nothing", ""],
  ])("are left in their order: %s", (_, text) => {
    expect(columnOrder(text)).toBeNull();
  });
});
