import type { Sample } from "../../data/sample/server.ts";
import { SITES } from "../../data/sample/sites.ts";

/**
 * Walks a site's lists as its content system's own script would, and gives every article address in the order in
 * which the rows came, with the total that the lists claim (null where the system tells none). It shares no code with the crawler: it is
 * what the crawler's adapters are held against.
 */
export interface Walk {
  paths: string[];
  total: number | null;
  /** list addresses asked for */
  asked: string[];
}

const CHARSETS: Record<string, string> = { gbk: "gb18030", gb18030: "gb18030", big5: "big5", "utf-8": "utf-8" };

/** The text of an address, read in the encoding that the site truly uses; null where it is not there. */
async function text(sample: Sample, site: string, path: string, init?: RequestInit): Promise<string | null> {
  const response = await fetch(sample.origin(site) + path, init);
  const bytes = await response.arrayBuffer();
  if (!response.ok) return null;
  const json = response.headers.get("content-type")?.includes("json") === true;
  const truth = SITES.find((s) => s.id === site)?.charset.truth ?? "utf-8";
  return new TextDecoder(json ? "utf-8" : CHARSETS[truth], { fatal: true }).decode(bytes);
}

const entities = (s: string): string => s.replaceAll("&amp;", "&");

/** Every `href` between two marks of a page. */
function hrefs(page: string, from: string, to: string): string[] {
  const start = page.indexOf(from);
  if (start < 0) return [];
  const end = page.indexOf(to, start);
  return [...page.slice(start, end < 0 ? undefined : end).matchAll(/href="([^"]*)"/g)].map((m) => entities(m[1] ?? ""));
}

const number = (page: string, pattern: RegExp): number => Number(pattern.exec(page)?.[1] ?? Number.NaN);

type Walker = (get: (path: string, init?: RequestInit) => Promise<string | null>, seed: string) => Promise<Walk>;

/** Walks pages until one is missing or empty. */
async function pages(
  get: (path: string) => Promise<string | null>,
  address: (n: number) => string | null,
  rows: (page: string) => string[],
): Promise<Walk> {
  const walk: Walk = { paths: [], total: null, asked: [] };
  for (let n = 1; n < 100; n++) {
    const path = address(n);
    const page = path === null ? null : await get(path);
    if (path === null || page === null) break;
    walk.asked.push(path);
    const found = rows(page);
    if (found.length === 0) break;
    walk.paths.push(...found);
  }
  return walk;
}

const jpaas: Walker = async (get, seed) => {
  const column = (await get(seed)) ?? "";
  const data = JSON.parse((/queryData="([^"]*)"/.exec(column)?.[1] ?? "{}").replaceAll("'", '"'));
  const unit = /url="([^"]*)"/.exec(column)?.[1];
  let total = Number.NaN;
  const walk = await pages(
    get,
    (n) => {
      const param = JSON.stringify({ pageNo: n, pageSize: 7 });
      return `${unit}?${new URLSearchParams({ ...data, paramJson: param })}`;
    },
    (answer) => {
      const html = JSON.parse(answer).data.html as string;
      total = number(html, /count="(\d+)"/);
      return hrefs(html, "page-content", "pagination");
    },
  );
  return { ...walk, total };
};

const jcms: Walker = async (get, seed) => {
  const column = (await get(seed)) ?? "";
  const total = number(column, /totalRecord:(\d+)/);
  const params = Object.fromEntries(
    [...(/params:\{([^}]*)\}/.exec(column)?.[1] ?? "").matchAll(/([A-Za-z]+):'?([^,']*)'?/g)].map((m) => [
      m[1],
      m[2]?.trim(),
    ]),
  ) as Record<string, string>;
  const proxy = /proxyUrl:'([^']*)'/.exec(column)?.[1];
  const walk: Walk = { paths: [], total, asked: [seed] };
  for (let from = 1; from <= total; from += 9) {
    const path = `${proxy}?startrecord=${from}&endrecord=${from + 8}&perpage=3`;
    const answer = await get(path, { method: "POST", body: new URLSearchParams(params) });
    walk.asked.push(path);
    walk.paths.push(...hrefs(answer ?? "", "<recordset>", "</recordset>"));
  }
  return walk;
};

const trs: Walker = async (get, seed) => {
  const first = (await get(seed)) ?? "";
  const count = number(first, /createPageHTML\((\d+)/);
  const local = (page: string) =>
    hrefs(page, "info-list", "createPageHTML").map((h) => new URL(h, `http://x${seed}`).pathname);
  const walk: Walk = { paths: local(first), total: number(first, /"black_12", (\d+)\)/), asked: [seed] };
  // The second page is index_1 or index_2; only asking tells which.
  const shift = count > 1 && (await get(`${seed}index_1.shtml`)) === null ? 1 : 0;
  for (let n = 1; n < count; n++) {
    const path = `${seed}index_${n + shift}.shtml`;
    walk.asked.push(path);
    walk.paths.push(...local((await get(path)) ?? ""));
  }
  return walk;
};

const ucap: Walker = async (get, seed) => {
  const column = (await get(seed)) ?? "";
  const channel = /channelId = "([0-9a-f]{32})"/.exec(column)?.[1];
  let total = Number.NaN;
  const walk = await pages(
    get,
    (n) => `/common/search/${channel}?_isJson=true&_pageSize=15&page=${n}`,
    (answer) => {
      const { data } = JSON.parse(answer) as { data: { total: number; results: { url: string }[] } };
      total = data.total;
      return data.results.map((r) => r.url);
    },
  );
  return { ...walk, total };
};

const gkmlpt: Walker = async (get, seed) => {
  const [index = "", id] = seed.split("#");
  const sid = number((await get(index)) ?? "", /SID: '(\d+)'/);
  let total = Number.NaN;
  const walk = await pages(
    get,
    (n) => `/gkmlpt/api/all/${id}?page=${n}&sid=${sid}`,
    (answer) => {
      const data = JSON.parse(answer) as { total: number; articles: { url: string }[] };
      total = data.total;
      return data.articles.map((a) => a.url);
    },
  );
  return { ...walk, total };
};

const longxun: Walker = async (get, seed) => {
  let total = Number.NaN;
  const walk = await pages(
    get,
    (n) => seed.replace("page_1", `page_${n}`),
    (page) => {
      total = number(page, /共(\d+)条/);
      return [...hrefs(page, "search-list", "m-lmpage"), ...hrefs(page, "m-tglist", "m-lmpage")];
    },
  );
  return { ...walk, total };
};

const vsb: Walker = async (get, seed) => {
  const first = (await get(seed)) ?? "";
  const count = number(first, /p_t">1\/(\d+)</);
  const total = number(first, /共(\d+)条/);
  const rows = (page: string) => hrefs(page, '<div class="list">', "p_pages");
  const rest = await pages(get, (n) => (n < count ? seed.replace(".htm", `/${count - n}.htm`) : null), rows);
  return { paths: [...rows(first), ...rest.paths], total, asked: [seed, ...rest.asked] };
};

const ylcms: Walker = async (get, seed) => {
  const first = (await get(seed)) ?? "";
  const site = /name="siteIdMeta" content="(\d+)"/.exec(first)?.[1];
  const total = number(first, /共(\d+)条/);
  const rows = (page: string) => hrefs(page, 'id="resources"', "</UL>");
  return {
    ...(await pages(get, (n) => (n === 1 ? seed : `/cms/sitemanage/index.shtml?siteId=${site}&page=${n}`), rows)),
    total,
  };
};

const govcn: Walker = (get, seed) =>
  pages(
    get,
    (n) => seed.replace("home_0", `home_${n - 1}`),
    (page) => hrefs(page, "list_2", "newspage"),
  );

const phpcms: Walker = async (get, seed) => {
  const first = (await get(seed)) ?? "";
  const total = number(first, /class="a1">(\d+)条/);
  const rows = (page: string) => hrefs(page, "list lh24", "</ul>");
  // The system shows its last page again past the end, so the total must say when to stop.
  const count = Math.ceil(total / rows(first).length);
  return { ...(await pages(get, (n) => (n > count ? null : `${seed}&page=${n}`), rows)), total };
};

const generic: Walker = async (get, seed) => {
  let next: string | null = seed;
  const rows = (page: string): string[] => {
    next = hrefs(page, 'class="pager"', "</p>")[0] ?? null;
    return hrefs(page, '<table class="news">', "</table>");
  };
  return pages(get, () => next, rows);
};

const WALKERS: Record<string, Walker> = { jpaas, jcms, trs, ucap, gkmlpt, longxun, vsb, ylcms, govcn, phpcms, generic };

/** Walks every column of a site. */
export async function walkSite(sample: Sample, id: string): Promise<Walk[]> {
  const source = sample.sources.find((s) => s.id === id);
  const walker = WALKERS[String(source?.family)];
  if (!source || !walker) throw new Error(`nothing walks ${id}`);
  const seeds = source.seeds.map((s) => s.slice(sample.origin(id).length));
  const get = (path: string, init?: RequestInit) => text(sample, id, path, init);
  const walks: Walk[] = [];
  for (const seed of seeds) walks.push(await walker(get, seed));
  return walks;
}
