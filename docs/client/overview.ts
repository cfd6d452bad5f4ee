/** Opens the coverage matrix at the newest years, which are the ones most asked for, no year half under the names. */
export function overview(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".scroll:has(.matrix)")) {
    box.scrollLeft = box.scrollWidth;
    const names = box.querySelector("thead th")?.getBoundingClientRect().right ?? 0;
    const years = [...box.querySelectorAll("thead th ~ th")].map((year) => year.getBoundingClientRect().left);
    // Back and not on: at the end there is no further to go.
    const cut = years.filter((left) => left < names).at(-1);
    if (box.scrollLeft > 0 && cut !== undefined) box.scrollLeft -= names - cut;
  }
}
