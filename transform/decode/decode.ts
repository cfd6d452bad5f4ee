/** Bytes of a page as text, and how they were read. */
export interface Decoded {
  text: string;
  /** WHATWG name of the encoding used, e.g. `gb18030` */
  encoding: string;
  /** label that the header or the page declares, as printed; null where none does */
  declared: string | null;
}

/** Decodes a response body. `contentType` is the header's value, where there was one. */
export function decode(bytes: Uint8Array, _contentType: string | null = null): Decoded {
  return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8", declared: null };
}
