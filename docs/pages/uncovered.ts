import { citation, uncovered } from "../../transform/load/uncovered.ts";
import { type Html, html } from "../html/html.ts";
import { link } from "../html/route.ts";
import { nameOf, type Scene } from "./scene.ts";

/** Provinces that have no institution of this genre: they are not missing from the coverage. */

/** One line below the coverage that names them and leads to the reasons. */
export function uncoveredNote(s: Scene): Html {
  const places = s.t.list(uncovered().map(({ code }) => nameOf(s, code)));
  return html`<p class="sub"><a href="${link(s.route, "methods.html#coverage")}">${s.t.t("coverage.none", { places })}</a></p>`;
}

/** Each with its reason and the law it rests on. */
export function uncoveredList(s: Scene): Html {
  const { t } = s;
  const item = ({ code, reason, law }: ReturnType<typeof uncovered>[number]) =>
    html`<dt>${nameOf(s, code)}</dt><dd>${reason[t.locale]} <span class="sub">${t.t("coverage.law")} <span lang="zh-Hans">${law.map(citation).join("；")}</span></span></dd>`;
  return html`<h3>${t.t("coverage.none.title")}</h3><dl>${uncovered().map(item)}</dl>`;
}
