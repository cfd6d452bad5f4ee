/** Where a text's lines end: the offsets of its line breaks, in order. */
export function breaksIn(text: string): number[] {
  const breaks = offsetsOf(text, "\n");
  const returns = offsetsOf(text, "\r");
  return returns.length === 0 ? breaks : [...breaks, ...returns].sort((a, b) => a - b);
}

function offsetsOf(text: string, character: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) out.push(at);
  return out;
}
