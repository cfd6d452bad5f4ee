const SIZE = 1024;
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;
const small = (code: number) => (isCapital(code) ? code + 0x20 : code);

interface Entry<T> {
  name: string;
  value: T;
  /** another one at the same place */
  next: Entry<T> | null;
}

/** Looks up names, whose letters are ASCII and small, as they stand in markup: in any case, without cutting them out. */
export class NameTable<T> {
  private readonly places: (Entry<T> | null)[] = new Array(SIZE).fill(null);

  constructor(entries: Iterable<readonly [name: string, value: T]>) {
    for (const [name, value] of entries) {
      const place = placeOf(name, 0, name.length);
      this.places[place] = { name, value, next: this.places[place] ?? null };
    }
  }

  /** What the name between two places of a text stands for; null where it is none of the table's. */
  at(text: string, start: number, end: number): T | null {
    if (start === end) return null;
    let entry = this.places[placeOf(text, start, end)] ?? null;
    while (entry !== null && !stands(entry.name, text, start, end)) entry = entry.next;
    return entry === null ? null : entry.value;
  }
}

const placeOf = (text: string, start: number, end: number): number =>
  (small(text.charCodeAt(start)) * 41 + small(text.charCodeAt(end - 1)) * 7 + (end - start) * 127) & (SIZE - 1);

function stands(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (small(text.charCodeAt(start + i)) !== name.charCodeAt(i)) return false;
  return true;
}
