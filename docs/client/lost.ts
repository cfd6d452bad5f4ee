/**
 * A plain host shows the page for wrong addresses wherever these point to, so its relative links lead nowhere. The
 * site's root is the folder on the way there that has this build's style sheet; from it all links are set right.
 */

/** Folders looked into: sites lie at the root of a host or not far below. */
const MOST = 5;

const own = document.querySelector<HTMLElement>("script[data-root-has]")?.dataset;
const { rootHas = "", page = "" } = own ?? {};

async function isRoot(folder: string): Promise<boolean> {
  const response = await fetch(folder + rootHas, { method: "HEAD" });
  // Some hosts answer every address, with a page.
  return response.ok && (response.headers.get("content-type") ?? "").includes("css");
}

async function findRoot(): Promise<string | null> {
  const names = location.pathname.split("/").slice(0, -1);
  for (let n = 1; n <= Math.min(names.length, MOST); n++) {
    const folder = `${names.slice(0, n).join("/")}/`;
    if (await isRoot(folder)) return folder;
  }
  return null;
}

const root = await findRoot();
if (root !== null) {
  const base = new URL(root + page, location.href);
  for (const link of document.querySelectorAll("[href]:not([href^='#'])"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", base).href);
}
