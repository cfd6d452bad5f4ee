/** Makes a chart one stop of the Tab key: arrow keys move between its marks, Enter follows one to its sentence. */
export function rove(chart: SVGElement): void {
  const marks = [...chart.querySelectorAll<SVGAElement>("a.pt")];
  let at = 0;
  for (const [i, mark] of marks.entries()) mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
  const go = (to: number) => {
    marks[at]?.setAttribute("tabindex", "-1");
    at = Math.min(marks.length - 1, Math.max(0, to));
    marks[at]?.setAttribute("tabindex", "0");
    marks[at]?.focus();
  };
  const steps: Record<string, () => number> = {
    ArrowRight: () => at + 1,
    ArrowDown: () => at + 1,
    ArrowLeft: () => at - 1,
    ArrowUp: () => at - 1,
    Home: () => 0,
    End: () => marks.length - 1,
  };
  chart.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    go(step());
  });
}
