import { html } from "../html/html.ts";
import type { Site } from "../html/shell.ts";
import { FOLDER, type Language } from "../messages/language.ts";
import { figureName, placeName } from "../messages/names.ts";
import type { Data } from "./data.ts";

/** Atom feeds (RFC 4287): addresses within are relative to the feed, ids are names that do not depend on where it lies. */

interface Entry {
  id: string;
  title: string;
  updated: string;
  href: string;
  summary: string;
}

function atom(t: Language, id: string, title: string, updated: string, entries: readonly Entry[]): string {
  const items = entries.map(
    (e) =>
      html`<entry><id>${e.id}</id><title>${e.title}</title><updated>${e.updated}</updated><link href="${e.href}"/><summary>${e.summary}</summary></entry>\n`,
  );
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  return `${head}${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.locale}"><id>${id}</id><title>${title}</title><updated>${updated}</updated><author><name>huiyin</name></author><link href="../${FOLDER[t.locale]}"/>
${items}</feed>`}\n`;
}

const NEVER = "1970-01-01T00:00:00Z";

/** The feed of releases: this release and what it holds. */
export function releaseFeed(t: Language, site: Site, data: Data): string {
  const updated = site.current ?? NEVER;
  const { reports, figures, places } = data.totals;
  return atom(t, "urn:huiyin:releases", t.t("feed.releases.title"), updated, [
    {
      id: `urn:huiyin:release:${site.version}`,
      title: t.t("footer.version", { version: site.version }),
      updated,
      href: `../${FOLDER[t.locale]}data.html`,
      summary: t.t("feed.release.summary", { reports, figures, places }),
    },
  ]);
}

/** The feed of silent edits: figures that changed on a page between two captures, newest first. */
export function editFeed(t: Language, site: Site, data: Data): string {
  const entries = data.revisions.slice(0, 100).map((r): Entry => {
    const report = data.reports.get(r.report_id);
    const region = report?.region_code ? data.regions.get(report.region_code) : undefined;
    return {
      id: `urn:huiyin:edit:${r.report_id}:${r.ordinal}`,
      title: `${region ? placeName(t, region) : ""} ${figureName(t, r)}`.trim(),
      updated: r.seen_at,
      href: `../${FOLDER[t.locale]}report/${r.report_id}.html`,
      summary: t.t("feed.edit.summary", {
        change: t.t(`edit.${r.change}`),
        old: r.old_evidence ?? "—",
        new: r.new_evidence ?? "—",
      }),
    };
  });
  return atom(t, "urn:huiyin:edits", t.t("feed.edits.title"), entries[0]?.updated ?? site.current ?? NEVER, entries);
}
