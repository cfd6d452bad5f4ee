import type { Solved } from "./derive.ts";
import { type Solvable, solvable, solve, variablesOf } from "./solve.ts";
import type { System } from "./system.ts";

/** Trials of one report at most, each a solution of the relations around one value. */
const MAX_TRIALS = 300;
/** Relations around one value at most; more are not looked into. */
const MAX_RELATIONS = 60;

const touched = (r: Solvable): number[] => (r.kind === "share" ? [...variablesOf(r), r.percent] : variablesOf(r));

/**
 * Whether values stand even if any one printed figure that they rest on is a misprint, or has changed places with another
 * of its kind: the others determine the same values without it. Bounded: beyond its trials nothing is confirmed.
 */
export function confirmer(system: System, solved: Solved): (variables: number[], from: number[]) => boolean {
  const { figures } = system.reading;
  const relations = system.relations
    .filter((r): r is Solvable => solvable(r, figures))
    .filter((r) => !touched(r).some((v) => solved.aside.has(v)));
  let trials = MAX_TRIALS;
  return (variables, from) => {
    const near = around(relations, variables);
    if (near === null) return false;
    return from.every((f) =>
      [[f], ...exchanged(system, near, f).map((g) => [f, g])].every(
        (ignored) => trials-- > 0 && isDetermined(system, solved, near, variables, new Set(ignored)),
      ),
    );
  };
}

/** The relations that hang together with the variables; null where there are too many. */
function around(relations: Solvable[], variables: number[]): Solvable[] | null {
  const reached = new Set(variables);
  const near = new Set<Solvable>();
  for (let before = -1; before < near.size; ) {
    before = near.size;
    for (const r of relations) {
      if (near.has(r) || !touched(r).some((v) => reached.has(v))) continue;
      near.add(r);
      for (const v of touched(r)) reached.add(v);
    }
    if (near.size > MAX_RELATIONS) return null;
  }
  return [...near];
}

/** Figures around of the same kind as one, which it may have changed places with. */
function exchanged({ reading: { figures } }: System, near: Solvable[], f: number): number[] {
  const own = figures[f]?.o;
  return [...new Set(near.flatMap(touched))].filter((g) => {
    const other = figures[g];
    return (
      g !== f &&
      other !== undefined &&
      other.value !== null &&
      other.o.measure === own?.measure &&
      other.o.unit === own.unit
    );
  });
}

/** A share that is not printed says nothing, and a sum that only its own numbers show nothing without one of them. */
const restsOn = (r: Solvable, ignored: ReadonlySet<number>): boolean =>
  r.kind === "share" ? ignored.has(r.percent) : r.standing === "shown" && variablesOf(r).some((v) => ignored.has(v));

function isDetermined(
  system: System,
  solved: Solved,
  near: Solvable[],
  variables: number[],
  ignored: ReadonlySet<number>,
): boolean {
  const { figures } = system.reading;
  const relations = near.filter((r) => !restsOn(r, ignored));
  const { domains, conflict } = solve(relations, figures, figures.length + system.phantoms.length, ignored);
  return (
    conflict === null &&
    variables.every((v) => {
      const [now, was] = [domains[v], solved.solution.domains[v]];
      return now !== undefined && now.low === now.high && now.low === was?.low;
    })
  );
}
