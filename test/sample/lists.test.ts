import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplePages } from "../../data/sample/pages.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { SITES } from "../../data/sample/sites.ts";
import { walkSite } from "./walk.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await serveSample({ harmless: true });
});
afterAll(() => sample.close());

const articles = (site: string) =>
  samplePages()
    .filter((p) => p.site === site)
    .map((p) => p.path);

describe.each(SITES)("the lists of $id ($family)", ({ id, family, columns, perPage }) => {
  test("reach every article exactly once by the family's own rules", async () => {
    const walks = await walkSite(sample, id);
    const reached = walks.flatMap((w) => w.paths);
    expect([...reached].sort()).toEqual([...articles(id)].sort());
    expect(walks).toHaveLength(columns.length);
  });

  test("claim as many rows as they have, where they claim a number", async () => {
    for (const walk of await walkSite(sample, id)) {
      if (family !== "govcn" && family !== "generic") expect(walk.total).toBe(walk.paths.length);
    }
  });

  test("need more than one page", async () => {
    const sizes = (await walkSite(sample, id)).map((w) => w.paths.length);
    expect(Math.max(...sizes)).toBeGreaterThan(perPage);
  });
});

test("a list that is asked past its end has no more rows", async () => {
  const beyond: Record<string, string> = {
    "sample-hubei": "/zwgk/rdjy/index_99.shtml",
    "sample-anhui": "/XxgkContent/showList/174/103128/page_99.html",
    "sample-yungui": "/zwgk/rdjybl/99.htm",
    "sample-beifang": "/zhengce/jytabl/home_99.htm",
    "sample-xianggang": "/neidi/list_99.html",
  };
  for (const [site, path] of Object.entries(beyond)) {
    expect((await fetch(sample.origin(site) + path)).status, site + path).toBe(404);
  }
});

test("one column of the TRS site calls its second page index_2, the other index_1", async () => {
  const status = async (path: string) => (await fetch(sample.origin("sample-hubei") + path)).status;
  expect(await status("/zwgk/rdjy/index_1.shtml")).toBe(200);
  expect(await status("/zwgk/zxta/index_1.shtml")).toBe(404);
  expect(await status("/zwgk/zxta/index_2.shtml")).toBe(200);
});

test("the VSB site's page numbers go down to 1, the last", async () => {
  const [walk] = await walkSite(sample, "sample-yungui");
  const numbers = walk?.asked.map((p) => p.replace("/zwgk/rdjybl", "")) ?? [];
  expect(numbers[0]).toBe(".htm");
  expect(numbers.at(-1)).toBe("/1.htm");
});

test("the list interfaces refuse requests without their ids", async () => {
  const jpaas = await fetch(`${sample.origin("sample-henan")}/api-gateway/jpaas-publish-server/front/page/build/unit`);
  expect(await jpaas.json()).toMatchObject({ success: false, data: null });
  const jcms = await fetch(`${sample.origin("sample-zhejiang")}/module/web/jpage/dataproxy.jsp?startrecord=1`);
  expect(jcms.status).toBe(404);
  const gkmlpt = await fetch(`${sample.origin("sample-huanan")}/gkmlpt/api/all/2811?page=1`);
  expect(gkmlpt.status).toBe(404);
});

test("the label interface of the 龙讯 site gives the same rows as its pages", async () => {
  const walks = await walkSite(sample, "sample-anhui");
  for (const [i, column] of ["103128", "103129"].entries()) {
    const query = `labelName=publicInfoList&catId=${column}&pageIndex=1&pageSize=50&isJson=true`;
    const answer = await fetch(`${sample.origin("sample-anhui")}/site/label/8888?${query}`);
    const { data } = (await answer.json()) as { data: { link: string }[] };
    expect(data.map((d) => d.link)).toEqual(walks[i]?.paths);
  }
});

test("as days pass new articles come, and no address of an old one changes", async () => {
  let day = "2022-06-30";
  const growing = await serveSample({ harmless: true, asOf: () => day });
  try {
    for (const { id } of SITES) {
      day = "2022-06-30";
      const early = (await walkSite(growing, id)).flatMap((w) => w.paths);
      const later = articles(id).find((p) => !early.includes(p)) ?? "";
      expect((await fetch(growing.origin(id) + later)).status, later).toBe(404);
      day = "2030-01-01";
      const late = (await walkSite(growing, id)).flatMap((w) => w.paths);
      expect(early.length).toBeGreaterThan(0);
      expect(late.length).toBeGreaterThan(early.length);
      expect(late).toEqual(expect.arrayContaining(early));
      expect((await fetch(growing.origin(id) + later)).status, later).toBe(200);
    }
  } finally {
    await growing.close();
  }
});
