import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The browser that tests look at the site with. */

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** There is no browser here, and nothing says that there must be one. */
export const WITHOUT_BROWSER = !existsSync(CHROMIUM) && process.env.HUIYIN_BROWSER !== "required";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--hide-scrollbars",
  "--font-render-hinting=none",
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
