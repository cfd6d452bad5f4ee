/** Names of the placeholders in a message: `{n} 件` has `n`; `{n|item|items}` has `n` too. */
export type Params<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | Params<Rest>
  : never;

/** A message cut into plain text and placeholders. `plural` holds the words of one and of many, where the message has them. */
export type Part = string | { name: string; plural: readonly [string, string] | null };

const parsed = new Map<string, readonly Part[]>();

/** Cuts a message at its placeholders. */
export function parts(message: string): readonly Part[] {
  const known = parsed.get(message);
  if (known) return known;
  const out: Part[] = [];
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf("{", at);
    const close = open < 0 ? -1 : message.indexOf("}", open);
    if (close < 0) {
      out.push(message.slice(at));
      break;
    }
    if (open > at) out.push(message.slice(at, open));
    const [name = "", one, many] = message.slice(open + 1, close).split("|");
    out.push({ name, plural: one !== undefined && many !== undefined ? [one, many] : null });
    at = close + 1;
  }
  parsed.set(message, out);
  return out;
}

/** The placeholders that a message names, sorted: two languages of one message must have the same. */
export function placeholders(message: string): string[] {
  return [...new Set(parts(message).flatMap((p) => (typeof p === "string" ? [] : [p.name])))].sort();
}
