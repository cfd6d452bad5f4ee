import { CODEBOOK_VERSION } from "../../transform/codebook.ts";
import { TABLES, VIEWS } from "../../transform/load/schema.ts";
import { columnsOf } from "../../transform/load/table.ts";
import { type OlderRelease, type ReleaseFile, versionPath } from "../build/release.ts";
import { type Html, html, jsonScript } from "../html/html.ts";
import { asset, link } from "../html/route.ts";
import type { Key } from "../messages/language.ts";
import { citations } from "./citation.ts";
import { empty, table } from "./parts.ts";
import type { Scene } from "./scene.ts";
import { size } from "./size.ts";

/** Downloads, the dictionary of tables and columns, and how to cite. */

function files(s: Scene, listed: readonly ReleaseFile[]): Html {
  const { t } = s;
  return table<ReleaseFile>(
    [
      {
        head: t.t("data.file"),
        heading: true,
        cell: (f) => html`<a href="${asset(s.route, `release/${f.path}`)}" download>${f.path}</a>`,
      },
      { head: t.t("data.size"), numeric: true, cell: (f) => size(f.bytes) },
      { head: "SHA-256", cell: (f) => html`<code class="hash">${f.sha256}</code>` },
    ],
    listed,
    { caption: t.t("data.files", { n: listed.length }) },
  );
}

/** Files to begin with, for those who do not want all. */
const START: [file: string, what: Key][] = [
  ["huiyin.duckdb", "data.start.duckdb"],
  ["region_year.csv", "data.start.best"],
  ["observations.csv", "data.start.figures"],
  ["reports.csv", "data.start.reports"],
];

function start(s: Scene, listed: readonly ReleaseFile[]): Html {
  const items = START.flatMap(([path, what]) => {
    const file = listed.find((f) => f.path === path);
    if (!file) return [];
    return html`<li><a href="${asset(s.route, `release/${path}`)}" download>${path}</a> <span class="sub">${size(file.bytes)}</span><br>${s.t.plain(what)}</li>`;
  });
  return html`<ul class="starts">${items}</ul>`;
}

function dictionary(s: Scene): Html {
  const { t } = s;
  const shown = [...VIEWS, ...TABLES];
  return html`<p>${t.t("data.dictionary.lead")}</p>${shown.map(
    (of) =>
      html`<details class="entry"><summary><code>${of.name}</code> <span lang="en">${of.title}</span></summary><p lang="en">${of.description}</p>${table(
        [
          { head: t.t("data.column"), heading: true, cell: (c) => html`<code>${c.name}</code>` },
          {
            head: t.t("data.type"),
            cell: (c) => html`<code>${c.values === null ? c.type : c.type.startsWith("ENUM") ? "ENUM" : c.type}</code>`,
          },
          {
            head: t.t("data.meaning"),
            cell: (c) =>
              html`<span lang="en">${c.description}</span>${c.values !== null && html`<br><small><code>${c.values.join(" · ")}</code></small>`}`,
          },
        ],
        columnsOf(of),
        { caption: html`<code>${of.name}</code>`, quiet: true },
      )}</details>`,
  )}`;
}

function citing(s: Scene): Html {
  const { t, site } = s;
  const cited = citations({
    title: t.t("data.title.full"),
    version: site.version,
    date: (site.current ?? "1970-01-01").slice(0, 10),
  });
  return html`${cited.map(({ format, text }) => html`<h3>${format}</h3><pre class="copy" tabindex="0">${text}</pre>`)}`;
}

/** Papers of a release that a person reads, in the order of use. */
const PAPERS: [file: string, name: Key][] = [
  ["NEWS.md", "data.news.news"],
  ["NOTES.md", "data.news.notes"],
  ["USING.md", "data.news.using"],
  ["CODEBOOK.md", "data.news.codebook"],
  ["VALIDATION.md", "data.news.validation"],
  ["SHA256SUMS", "data.news.checksums"],
];

/** What changed since the version before, and how versions follow each other. */
function news(s: Scene, listed: readonly ReleaseFile[]): Html {
  const { t } = s;
  const papers = PAPERS.filter(([file]) => listed.some((f) => f.path === file));
  return html`<section id="news"><h2>${t.t("data.news")}</h2><p>${t.t("data.news.text")}</p><ul>${papers.map(([file, name]) => html`<li><a href="${asset(s.route, `release/${file}`)}">${t.plain(name)}</a> <code>${file}</code></li>`)}<li><a href="${asset(s.route, `feeds/releases-${s.route.locale.toLowerCase()}.atom`)}">${t.t("feed.releases")}</a></li></ul></section>`;
}

/** Releases kept from before, each with its files under its own address. */
function versions(s: Scene, older: readonly OlderRelease[]): Html {
  const { t, site, route } = s;
  const address = (version: string, file: string) => asset(route, `${versionPath(version)}/${file}`);
  const own = html`<a href="${address(site.version, "SHA256SUMS")}"><code>${versionPath(site.version)}/</code></a>`;
  const count = (n: number | null) => (n === null ? "—" : t.number(n));
  const fileList = ({ version, files }: OlderRelease) =>
    html`<details><summary>${t.t("data.files", { n: files.length })}</summary><ul class="files">${files.map((f) => html`<li><a href="${address(version, f.path)}" download>${f.path}</a> <span class="sub">${size(f.bytes)}</span></li>`)}</ul></details>`;
  return html`<section id="versions"><h2>${t.t("data.versions")}</h2><p>${t.h("data.versions.own", { address: own })}</p>${
    older.length === 0
      ? empty(t.t("data.versions.none"))
      : table<OlderRelease>(
          [
            { head: t.t("data.version"), heading: true, cell: (r) => html`<code>${r.version}</code>` },
            { head: t.t("data.until"), cell: (r) => t.date(r.date) },
            { head: t.t("place.reports"), numeric: true, cell: (r) => count(r.reports) },
            { head: t.t("report.figures"), numeric: true, cell: (r) => count(r.figures) },
            { head: t.t("data.download"), cell: fileList },
          ],
          older,
          { caption: t.t("data.versions"), quiet: true },
        )
  }</section>`;
}

/** schema.org description of the data set, for search engines. */
export function metadata(s: Scene, listed: readonly ReleaseFile[]): Html {
  const { t, site } = s;
  const { first_year: first, last_year: last } = s.data.totals;
  return jsonScript(
    "dataset",
    {
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: t.t("data.title.full"),
      description: t.t("site.description"),
      version: site.version,
      license: "https://creativecommons.org/licenses/by/4.0/",
      inLanguage: s.route.locale,
      isAccessibleForFree: true,
      temporalCoverage: first === null || last === null ? undefined : `${first}/${last}`,
      distribution: listed.map((f) => ({
        "@type": "DataDownload",
        name: f.path,
        contentUrl: asset(s.route, `release/${f.path}`),
        sha256: f.sha256,
      })),
    },
    "application/ld+json",
  );
}

export function dataMain(s: Scene, listed: readonly ReleaseFile[], older: readonly OlderRelease[]): Html {
  const { t, site } = s;
  return html`<h1>${t.t("data.title")}</h1><p class="lead">${t.t("data.lead", { version: site.version })}</p>
<section><h2>${t.t("data.download")}</h2>${listed.length === 0 ? empty(t.t("data.none")) : html`${start(s, listed)}${files(s, listed)}`}
<p>${t.t("data.csv")}</p><p>${t.h("data.sql", { sql: html`<a href="${link(s.route, "sql.html")}">${t.t("nav.sql")}</a>` })}</p></section>
${news(s, listed)}
${versions(s, older)}
<section><h2>${t.t("data.cite")}</h2><p>${t.t("data.cite.lead")}</p>${citing(s)}</section>
<section id="dictionary"><h2>${t.t("data.dictionary")}</h2><p>${t.t("data.codebook", { version: CODEBOOK_VERSION })}</p>${dictionary(s)}</section>`;
}
