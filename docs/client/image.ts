import { fitted, widthOf } from "../charts/strip.ts";
import { STYLE } from "../charts/style.ts";
import { html, unsafe } from "../html/html.ts";

const LINE = 17;

/** Pieces that a line may be broken after: words of letters with the space behind them, and each Chinese character. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x20 && c !== 0x0a && c < 0x2e80) continue;
    out.push(text.slice(from, i + 1));
    from = i + 1;
  }
  return [...out, text.slice(from)];
}

/** Text set in lines of a width. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of pieces(text)) {
    if (line !== "" && widthOf(line + word) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trim()].filter((l) => l !== "").map((l) => fitted(l, width));
}

/** A chart's markup as a file of its own: title above; what its shapes mean and where it is from below. */
export function framed(chart: string, title: string, notes: readonly string[]): string {
  const [width, height] = sizeOf(chart);
  const above = linesOf(title, width - 24);
  const below = notes.flatMap((note) => linesOf(note, width - 24));
  const top = above.length * LINE + 16;
  const whole = top + height + below.length * LINE + 16;
  const text = (line: string, y: number, kind: string) => html`<text class="${kind}" x="12" y="${y}">${line}</text>`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}"><title>${title}</title><style>${unsafe(STYLE)}</style>${above.map((line, i) => text(line, 20 + i * LINE, i === 0 ? "head" : "sub"))}<g transform="translate(0 ${top})">${unsafe(chart)}</g>${below.map((line, i) => text(line, top + height + 18 + i * LINE, "sub"))}</svg>`
    .markup;
}

/** Width and height that a chart's markup says it has. */
export function sizeOf(markup: string): [width: number, height: number] {
  const value = (name: string) => Number(markup.split(` ${name}="`)[1]?.split('"')[0] ?? 0);
  return [value("width"), value("height")];
}

/** Draws a chart's markup as a PNG, two pixels to each of its own. Null where the browser cannot. */
export async function png(markup: string): Promise<Blob | null> {
  const [width, height] = sizeOf(markup);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 });
  canvas.getContext("2d")?.drawImage(image, 0, 0, width * 2, height * 2);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
