import { html } from "../html/html.ts";
import { fileOf, link, type Route } from "../html/route.ts";
import { contentPolicy, document, type Inline } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { type Language, LOCALES } from "../messages/language.ts";
import { bundled } from "./assets.ts";
import { sha256 } from "./compose.ts";
import { type Pages, writePage } from "./work.ts";

/** The page for addresses that the site does not have. Plain hosts show the one at the root for all languages. */

function main(t: Language, route: Route) {
  const others = LOCALES.filter((locale) => locale !== t.locale).map((locale) => languages[locale]);
  return html`<h1>${t.t("notFound.title")}</h1><p>${t.t("notFound.text")}</p>
<p><a href="${link(route, "index.html")}">${t.t("nav.overview")}</a> · <a href="${link(route, "search.html")}">${t.t("nav.search")}</a></p>
${others.map((o) => html`<p class="sub" lang="${o.locale}">${o.t("notFound.title")}${o.t("cite.stop")}${o.t("notFound.text")}</p>\n`)}`;
}

/** Writes the page in each language; gives each one's policy by its file. */
export async function writeLostPages({ out, site }: Pages): Promise<Record<string, string>> {
  const inline: Inline = { style: await bundled("style/site.css"), script: await bundled("client/lost.ts") };
  const policy = contentPolicy({ hashes: [sha256(inline.script)], styles: [sha256(inline.style)] });
  for (const locale of LOCALES) {
    const t = languages[locale];
    const route: Route = { locale, path: "404.html" };
    const page = {
      route,
      title: t.t("notFound.title"),
      description: t.t("notFound.text"),
      main: main(t, route),
      inline,
    };
    writePage(out, route, document(t, site, page, policy));
  }
  return Object.fromEntries(LOCALES.map((locale) => [fileOf({ locale, path: "404.html" }), policy]));
}
