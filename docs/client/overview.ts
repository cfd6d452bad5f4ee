/** Opens the coverage matrix at the newest years, which are the ones most asked for. */
export function overview(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".scroll:has(.matrix)")) box.scrollLeft = box.scrollWidth;
}
