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
