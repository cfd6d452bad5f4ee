import { codebook } from "./en/codebook.ts";
import { frame } from "./en/frame.ts";
import { pages } from "./en/pages.ts";
import { tools } from "./en/tools.ts";
import type { Catalogue } from "./language.ts";

/** All messages in English. A missing or unknown one does not pass the type check. */
export const en = { ...frame, ...codebook, ...pages, ...tools } satisfies Catalogue;
