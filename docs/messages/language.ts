import { type Content, Html, html } from "../html/html.ts";
import { type Params, parts } from "./message.ts";
import type { zhHans } from "./zh-hans.ts";

export const LOCALES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Folder of each language below the site's root; simplified Chinese stands at the root itself. */
export const FOLDER: Record<Locale, string> = { "zh-Hans": "", "zh-Hant": "zh-hant/", en: "en/" };

/** Each language's name in itself. */
export const ENDONYM: Record<Locale, string> = { "zh-Hans": "简体", "zh-Hant": "繁體", en: "English" };

export type Key = keyof typeof zhHans;
export type Catalogue = Record<Key, string>;
type ParamsOf<K extends Key> = Params<(typeof zhHans)[K]>;
type Values<K extends Key, V> = [ParamsOf<K>] extends [never] ? [] : [Record<ParamsOf<K>, V>];

/** One language: its messages, and how it writes numbers and dates. */
export interface Language {
  locale: Locale;
  /** The message with its placeholders filled in; numbers are written as the language writes them. */
  t<K extends Key>(key: K, ...values: Values<K, string | number>): string;
  /** A message chosen at run time, without placeholders. */
  plain(key: Key): string;
  /** A message as markup: placeholders may be markup, all else is escaped. */
  h<K extends Key>(key: K, ...values: Values<K, Content>): Html;
  number(n: number): string;
  /** A day (`2024-03-01`) or an instant as a date. */
  date(iso: string): string;
  /** Names joined as a list. */
  list(names: readonly string[]): string;
}

function filled(message: string, values: Record<string, Content>, number: (n: number) => string): Content[] {
  return parts(message).map((part) => {
    if (typeof part === "string") return part;
    const value = values[part.name];
    const shown = typeof value === "number" ? number(value) : value;
    if (!part.plural) return shown;
    return [shown, " ", part.plural[value === 1 ? 0 : 1]];
  });
}

const flat = (content: Content): string =>
  Array.isArray(content)
    ? content.map(flat).join("")
    : content instanceof Html
      ? content.markup
      : content === null || content === undefined || content === false
        ? ""
        : String(content);

const isChinese = (locale: Locale) => locale !== "en";

/** Makes a language of its messages. In the browser the catalogue may hold only what the page needs. */
export function language(locale: Locale, catalogue: Partial<Catalogue>): Language {
  const numbers = new Intl.NumberFormat(isChinese(locale) ? "zh-CN" : "en", { maximumFractionDigits: 4 });
  const dates = new Intl.DateTimeFormat(locale === "zh-Hant" ? "zh-TW" : isChinese(locale) ? "zh-CN" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const number = (n: number) => numbers.format(n);
  const message = (key: Key): string => {
    const text = catalogue[key];
    if (text === undefined) throw new Error(`No message "${key}" in ${locale}`);
    return text;
  };
  return {
    locale,
    t: (key, ...[values]) =>
      values === undefined ? message(key) : filled(message(key), values, number).map(flat).join(""),
    h: (key, ...values) => html`${filled(message(key), values[0] ?? {}, number)}`,
    plain: message,
    number,
    date: (iso) => dates.format(new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)),
    list: (names) => names.join(isChinese(locale) ? "、" : ", "),
  };
}
