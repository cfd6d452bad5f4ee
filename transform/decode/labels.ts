/** Encodings of the WHATWG standard that this Node has no decoder for, with their labels. */
const MISSING: Record<string, string> = {
  "iso-8859-16": "iso-8859-16",
  csiso2022kr: "replacement",
  "hz-gb-2312": "replacement",
  "iso-2022-cn": "replacement",
  "iso-2022-cn-ext": "replacement",
  "iso-2022-kr": "replacement",
  replacement: "replacement",
  "x-user-defined": "x-user-defined",
};

/** One decoder for the whole GB family: it agrees with browsers on each of them and loses nothing of GBK or GB 2312. */
const WIDER: Record<string, string> = { gbk: "gb18030" };

const MAX_LABEL = 64;
const known = new Map<string, string | null>();

/**
 * The WHATWG name, in lower case, of the encoding that a label stands for, null where it stands for none.
 * Every label of GBK and GB 2312 gives `gb18030`.
 */
export function encodingOf(label: string): string | null {
  const key = label.trim().toLowerCase();
  if (key === "" || key.length > MAX_LABEL) return null;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const name = MISSING[key] ?? builtIn(key);
  const encoding = name === null ? null : (WIDER[name] ?? name);
  if (known.size < 1000) known.set(key, encoding);
  return encoding;
}

function builtIn(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
