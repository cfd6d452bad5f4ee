/** Opens the coverage matrix at the newest years, which are the ones most asked for, no year half under the names. */
export function overview(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".scroll:has(.matrix)")) {
    box.scrollLeft = box.scrollWidth;
    const names = box.querySelector("thead th")?.getBoundingClientRect().right ?? 0;
    const years = [...box.querySelectorAll("thead th ~ th")].map((year) => year.getBoundingClientRect().left);
    const first = years.find((left) => left >= names - 1);
    if (box.scrollLeft > 0 && first !== undefined) box.scrollLeft += first - names;
  }
}
