import { Converter } from "opencc-js/t2cn";

// `tw → cn` is right where `t → cn` leaves 著 for 着; `twp → cn` would rewrite mainland words.
const convert = Converter({ from: "tw", to: "cn" });

const single = new Map<string, string>();

/** One character in simplified form, without context. */
export function simplifiedCharacter(character: string): string {
  const known = single.get(character);
  if (known !== undefined) return known;
  const converted = convert(character);
  const form = converted.length === character.length ? converted : character;
  single.set(character, form);
  return form;
}

/** Whether a character has another, simplified form. */
export function isTraditional(character: string): boolean {
  return simplifiedCharacter(character) !== character;
}

/**
 * The text in simplified characters, offset for offset. Phrases decide between forms (乾燥 but 乾隆); a line whose
 * conversion would change its length is converted character by character instead.
 */
export function simplify(text: string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return text
    .split("\n")
    .map((line) => {
      const converted = convert(line);
      if (converted.length === line.length) return converted;
      let out = "";
      for (const c of line) out += simplifiedCharacter(c);
      return out;
    })
    .join("\n");
}
