import { figures } from "./figures.ts";
import { report } from "./report.ts";
import { rove } from "./roving.ts";

/** The module that every page loads: small, and only what no page can do without script. */

/** A change of language keeps the place: the state in the address and the sentence. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep]")) {
  const base = link.getAttribute("href") ?? "";
  link.addEventListener("click", () => link.setAttribute("href", base + location.search + location.hash));
}

/** Search engines want whole addresses for the languages of a page; where the site lies is known only here. */
for (const link of document.querySelectorAll<HTMLLinkElement>("link[hreflang]")) link.setAttribute("href", link.href);

/** What was folded away is printed too. */
window.addEventListener("beforeprint", () => {
  for (const twin of document.querySelectorAll<HTMLDetailsElement>("details.twin")) twin.open = true;
});

for (const chart of document.querySelectorAll<SVGElement>("svg.chart")) rove(chart);
figures();
report();
