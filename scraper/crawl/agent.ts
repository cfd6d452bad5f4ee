import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HuiyinError } from "../../transform/common/errors.ts";
import { ROOT } from "../../transform/common/workspace.ts";

/** The name by which robots.txt may address the crawler. */
export const PRODUCT = "huiyin";

interface Package {
  version?: string;
  homepage?: string;
}

/**
 * How the crawler names itself: product, version and how to reach whoever runs it. The contact comes from the
 * environment (HUIYIN_CONTACT: an address of the web or of mail), else from the package's own home page.
 * @throws HuiyinError where real sites are to be asked and there is no contact
 */
export function userAgent(options: { realSites: boolean; contact?: string | undefined }): string {
  const { version = "0", homepage } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Package;
  const contact = options.contact?.trim() || homepage;
  if (contact && !/^[\x21-\x7e]{3,200}$/.test(contact)) {
    throw new HuiyinError("usage", "HUIYIN_CONTACT must be an address of the web or of mail, without spaces.");
  }
  if (contact) return `${PRODUCT}/${version} (+${contact})`;
  if (!options.realSites) return `${PRODUCT}/${version} (+local sample)`;
  throw new HuiyinError(
    "usage",
    "Real sites are asked under a name with a contact, so that their owners can reach you. Set HUIYIN_CONTACT to your project's page or your mail address, as in HUIYIN_CONTACT=https://example.org/huiyin",
  );
}
