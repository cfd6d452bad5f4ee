import { html } from "../html/html.ts";
import { type Mark, markedText, marksOf } from "../pages/marked-text.ts";

/** A report's page: moves between figures by keyboard, and shows the text as in the source or in the other script. */

interface Variant {
  text: string;
  /** where each figure stands in this form of the text */
  spans: { ordinal: number; start: number; end: number }[];
}

interface ReportData {
  variants: Partial<Record<string, Variant>>;
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

function variants(bar: HTMLElement, box: HTMLElement): void {
  const known = looks();
  const original = box.innerHTML;
  let data: Promise<ReportData> | null = null;
  bar.addEventListener("change", async (event) => {
    const chosen = (event.target as HTMLInputElement).value;
    if (chosen === "text") {
      box.innerHTML = original;
      return;
    }
    data ??= fetch(bar.dataset.variants ?? "").then((r) => r.json() as Promise<ReportData>);
    const variant = (await data).variants[chosen];
    if (variant) show(box, variant, known);
    else box.innerHTML = original;
  });
}

/** Sets up a report's page; does nothing on any other. */
export function report(): void {
  const box = document.getElementById("text");
  const bar = document.querySelector<HTMLElement>("[data-variants]");
  if (!box || !bar) return;
  bar.hidden = false;
  variants(bar, box);
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") move(1);
    if (event.key === "p") move(-1);
  });
  for (const button of bar.querySelectorAll<HTMLButtonElement>("button[data-step]")) {
    button.addEventListener("click", () => move(Number(button.dataset.step)));
  }
}
