/**
 * Observable Framework builds the interactive pages from `docs/`. `huiyin publish` runs it on a copy of that folder, with
 * the pages repeated for each language and the browser modules bundled (docs/build/framework.ts), and sets what it
 * writes into the site's common frame (docs/build/compose.ts): so no header, sidebar, theme or font of Framework's own.
 */
export default {
  root: "docs",
  output: process.env.HUIYIN_FRAMEWORK_OUT ?? "data/site-preview",
  title: "huiyin",
  style: null,
  globalStylesheets: [],
  head: "",
  header: "",
  footer: "",
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
  preserveExtension: true,
  linkify: false,
  // Extensions of DuckDB-Wasm would come from a server: null keeps them out, false does not.
  duckdb: { extensions: { json: null, parquet: null } },
};
