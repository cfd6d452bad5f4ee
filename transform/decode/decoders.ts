import iconv from "iconv-lite";
import { decodeBig5 } from "./big5.ts";

/**
 * Decodes bytes with the decoder of a WHATWG encoding, as browsers do; what cannot be decoded gives U+FFFD. The
 * `replacement` encoding, which browsers refuse to show at all, is read as UTF-8 so that its ASCII survives.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = raw(bytes, encoding);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function raw(bytes: Uint8Array, encoding: string): string {
  if (encoding === "big5") return decodeBig5(bytes);
  if (encoding === "iso-8859-16") return iconv.decode(asBuffer(bytes), "iso-8859-16");
  if (encoding === "x-user-defined") return userDefined(bytes);
  return decoderOf(encoding === "replacement" ? "utf-8" : encoding).decode(bytes);
}

const decoders = new Map<string, TextDecoder>();

/** One decoder for each encoding: making one costs as much as a short page. */
function decoderOf(encoding: string): TextDecoder {
  const made = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, made);
  return made;
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function userDefined(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const chunk = Uint16Array.from(bytes.subarray(at, at + 8192), (byte) => (byte < 0x80 ? byte : 0xf700 + byte));
    parts.push(String.fromCharCode(...chunk));
  }
  return parts.join("");
}
