import { encodingOf } from "./labels.ts";
import { metaCharset } from "./prescan.ts";

/** A label that the response or the page declares, and the encoding it stands for. */
export interface Declaration {
  label: string;
  encoding: string;
}

/** What the `Content-Type` header declares, then what the page's first `<meta>` does; unknown labels are left out. */
export function declarations(bytes: Uint8Array, contentType: string | null): Declaration[] {
  const found: Declaration[] = [];
  for (const label of [headerCharset(contentType), metaCharset(bytes)]) {
    const encoding = label === null ? null : encodingOf(label);
    if (label !== null && encoding !== null) found.push({ label, encoding });
  }
  return found;
}

/** The `charset` parameter of a `Content-Type` value, as printed, null where it has none. */
export function headerCharset(contentType: string | null): string | null {
  if (contentType === null) return null;
  const value = contentType.slice(0, 1000);
  const at = value.toLowerCase().indexOf("charset");
  if (at < 0) return null;
  const rest = value.slice(at + "charset".length).trimStart();
  if (!rest.startsWith("=")) return null;
  const label = rest.slice(1).split(";", 1)[0] ?? "";
  return label.replaceAll('"', "").replaceAll("'", "").trim() || null;
}
