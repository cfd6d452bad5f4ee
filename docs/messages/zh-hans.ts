import { codebook } from "./zh-hans/codebook.ts";
import { frame } from "./zh-hans/frame.ts";
import { pages } from "./zh-hans/pages.ts";
import { tools } from "./zh-hans/tools.ts";

/** All messages in simplified Chinese: the language that the others are complete against. */
export const zhHans = { ...frame, ...codebook, ...pages, ...tools };
