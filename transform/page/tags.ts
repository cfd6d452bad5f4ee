const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without content. */
export const VOID = set("area base br col embed hr img input link meta param source track wbr frame");

/** Elements that begin and end a line. `ucap…` and `publishtime` are a content system's own. */
export const BLOCK = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p " +
    "pre section summary table tbody td tfoot th thead tr ul xmp ucaptitle ucapcontent publishtime",
);

/** Elements whose text is not the page's. */
export const RAW = set(
  "script style title noscript template iframe object svg select textarea button head noframes canvas",
);

/** Elements that hold a text, as against those that are a piece of it. */
export const CONTAINER = set(
  "article body center div fieldset form html main section table tbody td th tr ucapcontent blockquote dl dd",
);

/** Elements whose closing tag may close a table cell. */
export const CONTAINS_CELLS = set("td th tr thead tbody tfoot table body html");

/** Elements that a page's head may hold: any other ends it, where its closing tag is missing. */
export const IN_HEAD = set("title meta link script style base noscript template object bgsound basefont");

const ROWS = set("td th tr caption");
const TABLE = set("table");

/** What the opening of a tag closes, looking up to the nearest element `within` (HTML standard, optional tags). */
export const CLOSED_BY: Partial<Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  td: { closes: set("td th"), within: set("tr table") },
  th: { closes: set("td th"), within: set("tr table") },
  tr: { closes: ROWS, within: TABLE },
  tbody: { closes: set("tbody thead tfoot tr td th"), within: TABLE },
  thead: { closes: set("tbody thead tfoot tr td th"), within: TABLE },
  tfoot: { closes: set("tbody thead tfoot tr td th"), within: TABLE },
  li: { closes: set("li"), within: set("ul ol menu dir table") },
  dt: { closes: set("dt dd"), within: set("dl table") },
  dd: { closes: set("dt dd"), within: set("dl table") },
  option: { closes: set("option"), within: set("select") },
};
