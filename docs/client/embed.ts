/** A chart inside another page: nothing stands around it but where it is from. */

/** Hides what is neither the chart, nor around it, nor after it in its own figure. */
function isolate(chart: HTMLElement, within: HTMLElement): void {
  for (let at: HTMLElement | null = chart; at !== null && at !== within; at = at.parentElement) {
    for (const other of at.parentElement?.children ?? []) if (other !== at) other.setAttribute("hidden", "");
  }
}

/** Shows a chart alone, with a link to the whole page. */
export function embed(chart: HTMLElement | null, address: string): void {
  document.documentElement.classList.add("embedded");
  const main = document.getElementById("main");
  if (chart && main) isolate(chart, main);
  const name = document.querySelector<HTMLAnchorElement>(".wordmark");
  if (!name) return;
  name.href = address;
  name.target = "_top";
}

/** Markup that shows an address inside another page. */
export const frame = (address: string, title: string): string =>
  `<iframe src="${address}" width="100%" height="600" title="${title.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`;
