import { ENDONYM, type Key, type Language } from "../messages/language.ts";
import { type Html, html, unsafe } from "./html.ts";
import { alternates, asset, fileOf, link, type Route } from "./route.ts";

/** What every page of one build shares. */
export interface Site {
  /** release shown */
  version: string;
  /** the bundled sample is shown, not the real registry */
  demo: boolean;
  /** day of the newest capture, ISO 8601; null where nothing was captured */
  current: string | null;
  /** addresses from the site's root */
  assets: { style: string; script: string };
}

export interface Inline {
  style: string;
  script: string;
}

/** A page ready to be set into the common frame. */
export interface Page {
  route: Route;
  title: string;
  description: string;
  main: Html;
  /** more for the head: feeds, metadata, modules */
  head?: Html;
  /** carries the style sheet and a module in itself, where it may be shown at an address that the site does not have */
  inline?: Inline;
  /** says nothing of the release, so that it is the same in the next one if what it shows is */
  lasting?: boolean;
}

const NAVIGATION: [path: string, label: Key][] = [
  ["index.html", "nav.overview"],
  ["compare.html", "nav.compare"],
  ["places.html", "nav.places"],
  ["outcomes.html", "nav.outcomes"],
  ["topics.html", "nav.topics"],
  ["satisfaction.html", "nav.satisfaction"],
  ["audit.html", "nav.audit"],
  ["search.html", "nav.search"],
  ["sql.html", "nav.sql"],
  ["data.html", "nav.data"],
  ["methods.html", "nav.methods"],
];

/** The policy that holds on every page without an inline script; pages with one add its hash. */
export function contentPolicy(options: { hashes?: string[]; styles?: string[]; wasm?: boolean } = {}): string {
  const scripts = ["'self'", ...(options.hashes ?? []), ...(options.wasm ? ["'wasm-unsafe-eval'"] : [])];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src ${["'self'", ...(options.styles ?? [])].join(" ")}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${options.wasm ? " blob:" : ""}`,
    `worker-src ${options.wasm ? "blob:" : "'none'"}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}

function navigation(t: Language, route: Route): Html {
  const entry = ([path, label]: [string, Key]) =>
    html`<li><a href="${link(route, path)}"${path === route.path ? unsafe(' aria-current="page"') : ""}>${t.plain(label)}</a></li>`;
  return html`<nav class="nav" aria-label="${t.t("nav.label")}"><ul>${NAVIGATION.map(entry)}</ul></nav>`;
}

function languages(t: Language, route: Route): Html {
  return html`<nav class="languages" aria-label="${t.t("nav.languages")}"><ul>${alternates(route).map(
    ({ locale, href }) =>
      html`<li><a href="${href}" lang="${locale}" hreflang="${locale}" data-keep${locale === route.locale ? unsafe(' aria-current="true"') : ""}>${ENDONYM[locale]}</a></li>`,
  )}</ul></nav>`;
}

function masthead(t: Language, site: Site, route: Route): Html {
  return html`<a class="skip" href="#main">${t.t("nav.skip")}</a>
${site.demo && html`<aside class="demo" aria-label="${t.t("demo.more")}">${t.h("demo.notice", { link: html`<a href="${link(route, "methods.html#sample")}">${t.t("demo.more")}</a>` })}</aside>`}
<header class="masthead"><div class="bar"><a class="wordmark" href="${link(route, "index.html")}"><span lang="zh">回音</span> huiyin</a>${languages(t, route)}</div>
${navigation(t, route)}</header>`;
}

function colophon(t: Language, site: Site, { route, lasting }: Page): Html {
  return html`<footer class="colophon">${!lasting && html`<p>${t.t("footer.version", { version: site.version })}${site.current !== null && html` · ${t.t("footer.current", { date: t.date(site.current) })}`}</p>`}
<p>${t.h("footer.licence", { data: html`<a href="${link(route, "data.html")}">${t.t("nav.data")}</a>` })}</p>
<ul><li><a href="${link(route, "health.html")}">${t.t("nav.health")}</a></li>${FEEDS.map(([feed, key]) => html`<li><a href="${feedOf(route, feed)}">${t.t(key)}</a></li>`)}</ul></footer>`;
}

const FEEDS = [
  ["releases", "feed.releases"],
  ["edits", "feed.edits"],
] as const;

const feedOf = (route: Route, feed: string) => asset(route, `feeds/${feed}-${route.locale.toLowerCase()}.atom`);

/** Where the page's style, icon and common module are; or these themselves, and the way back to the site from anywhere. */
function resources(site: Site, { route, inline }: Page): Html {
  const { style, script } = site.assets;
  const icon = html`<link rel="icon" href="${asset(route, "icon.svg")}" type="image/svg+xml">`;
  if (inline)
    return html`${icon}
<style>${unsafe(inline.style)}</style>
<script type="module" data-root-has="${style}" data-page="${fileOf(route)}">${unsafe(inline.script)}</script>`;
  return html`${icon}
<link rel="stylesheet" href="${asset(route, style)}">
<script type="module" src="${asset(route, script)}"></script>`;
}

/** A whole document: the frame that every page of the site shares, whoever made what stands in it. */
export function document(t: Language, site: Site, page: Page, policy = contentPolicy()): string {
  const { route } = page;
  const name = t.t("site.name");
  return html`<!DOCTYPE html>
<html lang="${route.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.title === name ? name : `${page.title} · ${name}`}</title>
<meta name="description" content="${page.description}">
${resources(site, page)}
${alternates(route).map(({ locale, href }) => html`<link rel="alternate" hreflang="${locale}" href="${href}">\n`)}<link rel="alternate" hreflang="x-default" href="${alternates(route)[0]?.href ?? ""}">
${FEEDS.map(
  ([
    feed,
    key,
  ]) => html`<link rel="alternate" type="application/atom+xml" title="${t.t(key)}" href="${feedOf(route, feed)}">
`,
)}${page.head ?? ""}</head>
<body>
${masthead(t, site, route)}
<main id="main">
${page.main}
</main>
${colophon(t, site, page)}
</body>
</html>
`.markup;
}
