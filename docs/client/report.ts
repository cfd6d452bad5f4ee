import { type Html, html } from "../html/html.ts";
import { type Mark, markedText, marksOf, type Quote } from "../pages/marked-text.ts";

/** A report's page: moves between figures by keyboard, and shows the text as in the source or in the other script. */

interface Variant {
  text: string;
  /** where each figure stands in this form of the text */
  spans: { ordinal: number; start: number; end: number }[];
}

interface ReportData {
  variants: Partial<Record<string, Variant>>;
  /** where each figure stands in the source, by ordinal */
  quotes: (Quote | null)[];
}

/** The page's data, fetched once it is needed. */
function loader(address: string): () => Promise<ReportData> {
  let data: Promise<ReportData> | null = null;
  return () => {
    data ??= fetch(address).then((r) => r.json() as Promise<ReportData>);
    return data;
  };
}

const marks = () => [...document.querySelectorAll<HTMLElement>("#text mark.fig")];

function move(step: number): void {
  const all = marks();
  if (all.length === 0) return;
  const current = all.findIndex((mark) => mark.contains(document.activeElement));
  const at = current < 0 ? (step > 0 ? 0 : all.length - 1) : (current + step + all.length) % all.length;
  all[at]?.querySelector("a")?.focus();
  all[at]?.scrollIntoView({ block: "center" });
}

/** What each highlighted figure says of itself, read from the page: other forms of the text say the same. */
function looks(): Map<number, { title: string; kind: string }> {
  const known = new Map<number, { title: string; kind: string }>();
  for (const mark of marks()) {
    const anchors = [mark, ...mark.querySelectorAll<HTMLElement>("span[id]")];
    const kind = [...mark.classList]
      .filter((c) => c !== "fig")
      .map((c) => ` ${c}`)
      .join("");
    for (const anchor of anchors)
      known.set(Number(anchor.id.slice(1)), { title: mark.querySelector("a")?.title ?? "", kind });
  }
  return known;
}

function show(box: HTMLElement, variant: Variant, known: ReturnType<typeof looks>): void {
  const look = (figures: number[]) => known.get(figures[0] ?? 0) ?? { title: "", kind: "" };
  const all: Mark[] = marksOf(variant.spans, variant.text.length);
  box.innerHTML = html`${markedText(variant.text, all, look)}`.markup;
}

function variants(bar: HTMLElement, box: HTMLElement, load: () => Promise<ReportData>): void {
  const known = looks();
  const original = box.innerHTML;
  bar.addEventListener("change", async (event) => {
    const chosen = (event.target as HTMLInputElement).value;
    if (chosen === "text") {
      box.innerHTML = original;
      return;
    }
    const variant = (await load()).variants[chosen];
    if (variant) show(box, variant, known);
    else box.innerHTML = original;
  });
}

/** What is known of one figure, from its row of the table. */
function explained(ordinal: number, words: DOMStringMap): Html | null {
  const row = document.getElementById(`r${ordinal}`);
  if (!row) return null;
  const [number, name, value, period, , source, rule] = [...row.children];
  const text = (cell: Element | undefined) => cell?.textContent?.trim() ?? "";
  const link = source?.querySelector("a");
  const atSource = link && html` · <a href="${link.href}" rel="${link.rel}">${text(link)}</a>`;
  return html`<h3>${text(number)}. ${text(name)}</h3><p><b>${text(value)}</b> ${text(period)}</p><p class="sub"><a href="#r${ordinal}">${words.row}</a>${atSource} · <code>${text(rule)}</code></p><details data-ordinal="${ordinal}"><summary>${words.quote}</summary><pre tabindex="0"></pre></details>`;
}

/** Explains the figures of the mark that is chosen, beside the text. */
function explain(about: HTMLElement, mark: Element, load: () => Promise<ReportData>): void {
  const anchors = [mark, ...mark.querySelectorAll("span[id]")];
  const ordinals = anchors.map((a) => Number(a.id.slice(1))).sort((a, b) => a - b);
  about.innerHTML = html`${ordinals.map((o) => explained(o, about.dataset))}`.markup;
  about.hidden = false;
  for (const quote of about.querySelectorAll("details")) {
    const shown = quote.querySelector("pre");
    quote.addEventListener("toggle", async () => {
      const found = await load().catch(() => null);
      const selector = found?.quotes[Number(quote.dataset.ordinal)] ?? null;
      if (shown) shown.textContent = found === null ? (about.dataset.failed ?? "") : JSON.stringify(selector, null, 1);
    });
  }
}

function explanations(box: HTMLElement, load: () => Promise<ReportData>): void {
  const about = document.getElementById("about");
  if (!about) return;
  const choose = (target: EventTarget | null) => {
    const mark = target instanceof Element ? target.closest("mark.fig") : null;
    if (mark) explain(about, mark, load);
    return mark !== null;
  };
  box.addEventListener("focusin", (event) => choose(event.target));
  // The row of the table is one step further, from the explanation: a click does not lose the reader's place.
  box.addEventListener("click", (event) => {
    if (choose(event.target)) event.preventDefault();
  });
  const follow = () => {
    const linked = document.querySelector("#text mark:target, #text mark:has(:target)");
    if (linked) explain(about, linked, load);
  };
  window.addEventListener("hashchange", follow);
  follow();
}

/** Sets up a report's page; does nothing on any other. */
export function report(): void {
  const box = document.getElementById("text");
  const bar = document.querySelector<HTMLElement>("[data-variants]");
  if (!box || !bar) return;
  bar.hidden = false;
  const load = loader(bar.dataset.variants ?? "");
  variants(bar, box, load);
  explanations(box, load);
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") move(1);
    if (event.key === "p") move(-1);
  });
  for (const button of bar.querySelectorAll<HTMLButtonElement>("button[data-step]")) {
    button.addEventListener("click", () => move(Number(button.dataset.step)));
  }
}
