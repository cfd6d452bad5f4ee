import { describe, expect, it } from "vitest";
import { readMarkup } from "../../../transform/document.ts";
import { readPage } from "../../../transform/page/page.ts";
import { ARTICLE, pagesOf } from "./pages.ts";

const PAGES = pagesOf(ARTICLE);
const BODY = ARTICLE.paragraphs.join("\n");

describe("the main text of a page", () => {
  it.each(PAGES)("is found whole and alone: $family", ({ html, url }) => {
    const { text } = readPage(html, url);
    expect(text.endsWith(BODY)).toBe(true);
    const above = text.slice(0, -BODY.length).split("\n");
    const allowed = (line: string) => line === "" || line === ARTICLE.title || line.includes(ARTICLE.date);
    expect(above.filter((line) => !allowed(line))).toEqual([]);
  });

  it.each(PAGES)("comes with the facts that the page prints or declares: $family", ({ html, url }) => {
    const page = readPage(html, url);
    expect(page).toMatchObject({ title: ARTICLE.title, publishedOn: ARTICLE.date, publisher: ARTICLE.source });
    expect(page.dateFrom).not.toBe("address");
    expect(page.site.filings).toEqual(["510703"]);
  });

  it("gives the same figures from every family's page", () => {
    const figures = PAGES.map(({ html, url }) =>
      readMarkup(html, url).extraction.observations.map((o) => `${o.measure} ${o.unit} ${o.value} ${o.outcome}`),
    );
    expect(figures[0]?.length).toBeGreaterThanOrEqual(9);
    for (const [i, own] of figures.entries()) expect([PAGES[i]?.family, own]).toEqual([PAGES[i]?.family, figures[0]]);
  });

  it("describes every family's page alike", () => {
    for (const { family, html, url } of PAGES) {
      const { report } = readMarkup(html, url).extraction;
      expect([family, report]).toEqual([
        family,
        {
          title: ARTICLE.title,
          published_on: ARTICLE.date,
          publisher: ARTICLE.source,
          region: "涪城区",
          region_code: "510703",
          region_level: "county",
          kind: "handling_report",
          script: "hans",
          damage: [],
        },
      ]);
    }
  });
});
