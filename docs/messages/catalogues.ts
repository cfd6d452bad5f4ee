import { Converter } from "opencc-js";
import { en } from "./en.ts";
import { type Catalogue, type Language, type Locale, language } from "./language.ts";
import { zhHans } from "./zh-hans.ts";
import { corrections, overrides } from "./zh-hant.ts";

/** Traditional Chinese is made from the simplified messages by words, not by characters alone; what that gets wrong is overridden. */
function traditional(): Catalogue {
  const convert = Converter({ from: "cn", to: "twp" });
  const correct = (text: string) => corrections.reduce((t, [from, to]) => t.replaceAll(from, to), text);
  const converted = Object.entries(zhHans).map(([key, text]) => [key, correct(convert(text))]);
  return { ...(Object.fromEntries(converted) as Catalogue), ...overrides };
}

export const catalogues: Record<Locale, Catalogue> = { "zh-Hans": zhHans, "zh-Hant": traditional(), en };

export const languages: Record<Locale, Language> = {
  "zh-Hans": language("zh-Hans", catalogues["zh-Hans"]),
  "zh-Hant": language("zh-Hant", catalogues["zh-Hant"]),
  en: language("en", catalogues.en),
};
