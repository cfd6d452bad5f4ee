import type { Source } from "../build/rows.ts";
import { type Html, html } from "../html/html.ts";
import { link, type Route } from "../html/route.ts";
import type { Language } from "../messages/language.ts";

/** Sources whose last crawl was not good enough to replace earlier figures. */

/** Where a source of the page stands still, for the page of runs and sources and for all that shows its figures. */
export const standing = (t: Language, { figures_as_of }: Pick<Source, "figures_as_of">): string =>
  figures_as_of === null ? t.t("health.heldBack") : t.t("health.stale", { date: t.date(figures_as_of.slice(0, 10)) });

export const staleSources = (sources: readonly Source[]): Map<string, Source> =>
  new Map(sources.filter((s) => s.stale).map((s) => [s.source_id, s]));

/** Says of each source that it stands still since when, and leads to what is known of it. */
export function staleNotes(t: Language, route: Route, sources: readonly Source[]): Html | null {
  if (sources.length === 0) return null;
  return html`${sources.map(
    (s) =>
      html`<p class="note stale"><span lang="zh">${s.name}</span>${t.t("note.colon")}${standing(t, s)} <a href="${link(route, `health.html#source-${s.source_id}`)}">${t.t("stale.why")}</a></p>\n`,
  )}`;
}
