import type { Route } from "../html/route.ts";
import { type Catalogue, type Language, language } from "../messages/language.ts";

/** What a page hands to its module, in its `huiyin` data block. */
export interface Handed<Own> {
  route: Route;
  /** the messages that the module writes */
  messages: Partial<Catalogue>;
  /** release shown: addresses of data files carry it, so that no cache mixes two releases */
  version: string;
  own: Own;
}

export interface Page<Own> extends Handed<Own> {
  t: Language;
}

/** Reads the page's data block. */
export function readPage<Own>(): Page<Own> {
  const handed = JSON.parse(element("huiyin").textContent ?? "null") as Handed<Own>;
  return { ...handed, t: language(handed.route.locale, handed.messages) };
}

/** The element with an id. Throws where the page does not have it. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}"`);
  return found as T;
}

/** Fetches a data file of this release. */
export async function fetchData<T>(address: string, version: string): Promise<T> {
  const response = await fetch(`${address}?v=${encodeURIComponent(version)}`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

/** Hands a file to the reader. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
