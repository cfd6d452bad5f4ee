import type { Detail } from "../build/details.ts";
import type { Check, Derivation, Observation, Region, Source, Summary, Suspect } from "../build/rows.ts";
import { type Html, html, webAddress } from "../html/html.ts";
import { asset, figureAnchor, link, placePath, type Route, reportPath } from "../html/route.ts";
import type { Language } from "../messages/language.ts";
import { amount, expectedValue, figureName, formula, measureName, placeName, range } from "../messages/names.ts";
import { type MarkLook, markedText, marksOf, textFragment } from "./marked-text.ts";
import { facts, table } from "./parts.ts";
import { staleNotes } from "./stale.ts";

/** What a report's page needs to know of the rest. */
export interface Around {
  regions: ReadonlyMap<string, Region>;
  reports: ReadonlyMap<string, Summary>;
  /** base name of the file with the page's data, from the site's root */
  data: string;
  /** sources that stand still, by their ids */
  stale: ReadonlyMap<string, Source>;
  /** of each figure, by its ordinal: its sentence at the source, where it can be addressed */
  atSource: readonly (string | null)[];
}

interface Context extends Around, Detail {
  t: Language;
  route: Route;
  /** figures that a failing check relates */
  failing: Set<number>;
  /** derived figures by the withheld figure they stand for */
  standIns: Map<number, Derivation>;
}

export const reportTitle = (t: Language, report: { title: string | null; report_id: string }): string =>
  report.title?.trim() || t.t("report.untitled", { id: report.report_id });

function context(t: Language, route: Route, detail: Detail, around: Around): Context {
  const fails = detail.checks.filter((c) => c.verdict === "fails");
  const replaced = detail.derivations.filter((d) => d.replaces !== null);
  return {
    ...around,
    ...detail,
    t,
    route,
    failing: new Set(fails.flatMap((c) => c.figures)),
    standIns: new Map(replaced.map((d) => [d.replaces ?? -1, d])),
  };
}

/** Class names that tell a figure's state by shape and colour: with a leading space each. */
function stateOf(c: Context, ordinals: readonly number[]): string {
  const figures = ordinals.map((o) => c.observations[o]);
  const withheld = figures.some((f) => f?.status === "withheld");
  const recovered = ordinals.some((o) => c.standIns.get(o)?.confirmed);
  const fails = ordinals.some((o) => c.failing.has(o));
  return `${recovered ? " recovered" : withheld ? " withheld" : ""}${fails ? " fails" : ""}`;
}

function look(c: Context, ordinals: number[]): MarkLook {
  const figures = ordinals.flatMap((o) => c.observations[o] ?? []);
  return {
    title: figures.map((f) => `${f.ordinal + 1}. ${figureName(c.t, f)}`).join("\n"),
    kind: stateOf(c, ordinals),
  };
}

function place(c: Context): Html {
  const { t, report } = c;
  const region = report.region_code === null ? undefined : c.regions.get(report.region_code);
  if (!region) return html`${report.region ?? t.t("report.place.unknown")}`;
  const basis = report.region_basis === "registry" ? html` <small>${t.t("report.place.registry")}</small>` : null;
  return html`<a href="${link(c.route, placePath(region.region_code))}">${placeName(t, region)}</a> <small class="code">${region.region_code}</small>${basis}`;
}

function source(c: Context): Html {
  const address = webAddress(c.report.url);
  if (address === null) return html`${c.report.url}`;
  return html`<a href="${address}" rel="noopener nofollow external">${shortened(address)}</a>`;
}

const shortened = (address: string) =>
  address.length > 90 ? `${address.slice(0, 60)}…${address.slice(-24)}` : address;

/** The public archive's copy nearest to the capture; the record named beside it is what the figures were read from. */
function archivedLink(c: Context): Html | null {
  const address = webAddress(c.report.url);
  if (address === null || !isPublic(address)) return null;
  const at = [...c.report.fetched_at].filter((d) => d >= "0" && d <= "9").join("");
  return html`<a href="https://web.archive.org/web/${at}/${address}" rel="noopener nofollow external">${c.t.t("report.archived.copy")}</a> · `;
}

/** Whether others can reach the host: not this machine, not a bare name. */
function isPublic(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname.includes(".") && !hostname.startsWith("127.") && !hostname.endsWith(".localhost");
}

function copyNotice(c: Context): Html | null {
  const { t, report } = c;
  if (report.copy_of === null) return null;
  const original = c.reports.get(report.copy_of);
  const title = original ? reportTitle(t, original) : report.copy_of;
  return html`<p class="note">${t.h("report.copy", { original: html`<a href="${link(c.route, reportPath(report.copy_of))}">${title}</a>` })}</p>`;
}

function heading(c: Context): Html {
  const { t, report } = c;
  const failing = c.checks.filter((k) => k.verdict === "fails").length;
  const stale = c.stale.get(report.source_id ?? "");
  return html`<p class="crumbs"><a href="${link(c.route, "places.html")}">${t.t("nav.places")}</a> › ${place(c)}</p>
<h1 lang="zh">${reportTitle(t, report)}</h1>
${copyNotice(c)}${report.gone_at !== null && html`<p class="note">${t.t("report.gone", { date: t.date(report.gone_at) })}</p>`}
${failing > 0 && html`<p class="note odd">${t.h("report.fails", { n: failing, checks: html`<a href="#checks">${t.t("report.checks")}</a>` })}</p>`}
${stale ? staleNotes(t, c.route, [stale]) : null}${facts([
  [t.t("report.place"), place(c)],
  [t.t("report.kind"), t.t(`kind.${report.kind}`)],
  report.publisher === null ? null : [t.t("report.publisher"), html`<span lang="zh">${report.publisher}</span>`],
  report.published_on === null ? null : [t.t("report.published"), t.date(report.published_on)],
  [t.t("report.source"), source(c)],
  [t.t("report.fetched"), t.date(report.fetched_at)],
  [
    t.t("report.archived"),
    html`${archivedLink(c)}<code>${report.warc_file}</code> @ ${String(report.warc_offset)}, sha256 <code title="${report.digest}">${report.digest.slice(0, 16)}…</code>`,
  ],
  report.encoding === null ? null : [t.t("report.encoding"), report.encoding],
  report.damage.length === 0 ? null : [t.t("report.damage"), t.list(report.damage.map((d) => t.t(`damage.${d}`)))],
])}`;
}

/** The address of each figure's sentence on the source's own page: the same in every language. */
export function addressesAtSource({ report, observations }: Detail): (string | null)[] {
  const base = webAddress(report.url)?.split("#")[0];
  return observations.map((o) => {
    const fragment = textFragment(report.source_text, o.source_start, o.source_end);
    return base === undefined || fragment === "" ? null : `${base}#${fragment}`;
  });
}

function sourceLink(c: Context, figure: Observation): Html | null {
  const address = c.atSource[figure.ordinal];
  return address ? html`<a href="${address}" rel="noopener nofollow external">${c.t.t("report.atSource")}</a>` : null;
}

function period(t: Language, figure: Observation): string {
  const session =
    figure.term !== null && figure.session !== null
      ? t.t("figure.session", { term: figure.term, session: figure.session })
      : null;
  const year = figure.handling_year;
  const shown =
    year === null ? null : figure.year_basis === "text" ? String(year) : t.t("figure.inferred", { year: String(year) });
  return [shown, session].filter((p) => p !== null).join(" · ");
}

function figureTable(c: Context): Html {
  const { t } = c;
  const value = (f: Observation) => {
    const derived = c.standIns.get(f.ordinal);
    if (f.status === "reported") return amount(t, f.value, f.unit, f.bound);
    if (!derived) return t.t("value.withheld");
    return html`${t.t("value.withheld")} <span class="tag ${derived.confirmed ? "recovered" : "withheld"}">${t.t(`value.${standing(derived)}`, { value: range(t, derived.low, derived.high, f.unit) })}</span>`;
  };
  return table<Observation>(
    [
      { head: "№", numeric: true, cell: (f) => f.ordinal + 1 },
      { head: t.t("figure.what"), heading: true, cell: (f) => figureName(t, f) },
      { head: t.t("figure.value"), numeric: true, cell: value },
      { head: t.t("figure.period"), cell: (f) => period(t, f) },
      {
        head: t.t("figure.printed"),
        cell: (f) => html`<a href="#${figureAnchor(f.ordinal)}" lang="zh">${f.evidence}</a>`,
      },
      { head: t.t("figure.atSource"), cell: (f) => sourceLink(c, f) },
      { head: t.t("figure.rule"), cell: (f) => html`<code>${f.rule}</code>` },
    ],
    c.observations,
    {
      caption: t.t("report.figures.caption", { n: c.observations.length }),
      id: "figures-table",
      rowId: (f) => `r${f.ordinal}`,
      rowClass: (f) => stateOf(c, [f.ordinal]).trim() || null,
    },
  );
}

const references = (figures: readonly number[]) =>
  figures.map((f, i) => html`${i > 0 && ", "}<a href="#${figureAnchor(f)}">${f + 1}</a>`);

/** Identities as a list that fits beside the text, those that fail first. */
function checkList(c: Context): Html {
  const { t } = c;
  if (c.checks.length === 0) return html`<p class="sub">${t.t("report.checks.none")}</p>`;
  const order = ["fails", "cannot_tell", "holds"];
  const sorted = [...c.checks].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const item = (k: Check) =>
    html`<li${k.verdict === "fails" && html` class="fails"`}><span class="tag ${k.verdict}">${t.t(`verdict.${k.verdict}`)}</span> <span class="wrap" lang="zh">${formula(k.formula)}</span>${k.verdict === "fails" && html`<br>${t.t("check.expected")} ${expectedValue(t, formula(k.expected))}`} <small>${t.t("check.figures")} ${references(k.figures)}</small></li>`;
  return html`<p class="sub">${t.t("report.checks.caption")}</p><ul class="checks">${sorted.map(item)}</ul>`;
}

/** What a derived value rests on: recovered ones on no single figure, the others on each of theirs. */
const standing = (d: Derivation) => (d.confirmed ? "recovered" : d.low < d.high ? "bounded" : "implied");

function suspectList(c: Context): Html | null {
  const { t } = c;
  if (c.suspects.length === 0) return null;
  const item = (s: Suspect) =>
    html`<li>${t.h("report.suspect", { figure: references([s.figure]), printed: t.number(s.printed), value: t.number(s.value) })} <small>${t.t(`change.${s.change}`)}</small></li>`;
  return html`<h3>${t.t("audit.suspects")}</h3><p class="sub">${t.t("report.suspects.caption")}</p><ul class="checks">${c.suspects.map(item)}</ul>`;
}

function derivedList(c: Context): Html | null {
  const { t } = c;
  if (c.derivations.length === 0) return null;
  const item = (d: Derivation) =>
    html`<li>${measureName(t, d)} <b class="q ${d.confirmed ? "derived" : "withheld"}">${range(t, d.low, d.high, d.unit)}</b><br><span class="wrap" lang="zh">${formula(d.derivation)}</span> <small>${t.t("check.figures")} ${references(d.from_figures)}<br>${t.t(`derived.${standing(d)}`)}</small></li>`;
  return html`<h3>${t.t("report.derived")}</h3><p class="sub">${t.t("report.derived.lead")}</p><ul class="checks">${c.derivations.map(item)}</ul>`;
}

function revisionTable(c: Context): Html | null {
  const { t } = c;
  if (c.revisions.length === 0) return null;
  return table(
    [
      { head: t.t("edit.change"), cell: (r) => t.t(`edit.${r.change}`) },
      { head: t.t("figure.what"), heading: true, cell: (r) => figureName(t, r) },
      { head: t.t("edit.old"), numeric: true, cell: (r) => r.old_evidence ?? "—" },
      { head: t.t("edit.new"), numeric: true, cell: (r) => r.new_evidence ?? "—" },
      { head: t.t("edit.seen"), cell: (r) => t.date(r.seen_at) },
    ],
    c.revisions,
    { caption: t.t("report.edits.caption") },
  );
}

function citation(c: Context): Html {
  const { t, report } = c;
  const address = webAddress(report.url) ?? report.url;
  return html`<p class="cite">${report.publisher ?? ""}${report.publisher !== null && t.t("cite.stop")}${reportTitle(t, report)}${t.t("cite.stop")}${report.published_on ?? ""} <span class="wrap">${address}</span>${t.t("cite.stop")}${t.t("report.cite", { id: report.report_id, date: report.fetched_at.slice(0, 10) })}</p>`;
}

/** Choice of the text's form, and steps between figures: of use only with script, which shows it. */
function variantBar(c: Context): Html {
  const { t, report } = c;
  const forms = [
    "text" as const,
    report.source_text === report.text ? null : ("source" as const),
    report.simplified === report.text ? null : ("simplified" as const),
    report.script === "hans" ? ("traditional" as const) : null,
  ].filter((f) => f !== null);
  return html`<div class="variants" data-variants="${asset(c.route, c.data)}" hidden><fieldset><legend>${t.t("report.variant")}</legend>${forms.map(
    (f) =>
      html`<label><input type="radio" name="variant" value="${f}"${f === "text" && html` checked`}> ${t.t(`report.variant.${f}`)}</label> `,
  )}</fieldset><span><button type="button" data-step="-1">${t.t("report.previous")}</button> <button type="button" data-step="1">${t.t("report.next")}</button></span></div>`;
}

/** Where the figure that is chosen in the text is explained: of use only with script, which fills and shows it. */
function aboutBox(c: Context): Html {
  const { t } = c;
  return html`<section class="about" id="about" aria-label="${t.t("report.about")}" aria-live="polite" data-row="${t.t("report.about.row")}" data-quote="${t.t("report.about.quote")}" data-failed="${t.t("failed", { reason: "" })}" hidden></section>`;
}

/** The page of one report: its text with every figure highlighted, the figures, and what the audit says of them. */
export function reportMain(t: Language, route: Route, detail: Detail, around: Around): Html {
  const c = context(t, route, detail, around);
  const { report, observations } = c;
  const spans = observations.map((o) => ({ ordinal: o.ordinal, start: o.span_start, end: o.span_end }));
  const text = markedText(report.text, marksOf(spans, report.text.length), (figures) => look(c, figures));
  const language = report.script === "hant" ? "zh-Hant" : "zh-Hans";
  return html`${heading(c)}
<div class="reading"><section aria-labelledby="text-head"><h2 id="text-head">${t.t("report.text")}</h2>
${variantBar(c)}
<div class="report" id="text" lang="${language}" tabindex="0" aria-label="${t.t("report.text.label")}" role="group">
${text}</div>
${aboutBox(c)}</section>
<section class="beside" id="checks" aria-labelledby="checks-head"><h2 id="checks-head">${t.t("report.checks")}</h2>
${checkList(c)}${suspectList(c)}${derivedList(c)}</section></div>
<section aria-labelledby="figures-head"><h2 id="figures-head">${t.t("report.figures")}</h2>
${figureTable(c)}</section>
${c.revisions.length > 0 && html`<section aria-labelledby="edits-head"><h2 id="edits-head">${t.t("report.edits")}</h2>${revisionTable(c)}</section>`}
<section aria-labelledby="cite-head"><h2 id="cite-head">${t.t("report.citeHead")}</h2>${citation(c)}
<p><a href="${asset(route, around.data)}" download>${t.t("report.json")}</a></p></section>`;
}

/** One line on the report, for search engines and link previews. */
export const reportDescription = (t: Language, detail: Detail): string =>
  t.t("report.description", { n: detail.observations.length, publisher: detail.report.publisher ?? "" });
