/**
 * Preload for Observable Framework (`node --import …/npm-from-lock.mjs …/observable.js build`): answers the requests
 * that Framework makes while it builds, for versions of packages and for bundled modules, from node_modules, so that
 * the build comes wholly from package-lock.json. Any other request is refused.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SCRIPT = fileURLToPath(import.meta.url);
const ROOT = resolve(SCRIPT, "../../..");
const LOCK = readFileSync(join(ROOT, "package-lock.json"));

/** Version told for Framework's optional libraries that the lock file does not have. */
const ABSENT = "0.0.0-not-installed";

/** Framework hard-codes a version of these: whichever version is installed stands in for it. */
const ANY_VERSION = new Set(["@duckdb/duckdb-wasm"]);

/** name → version → folder, the copy at the top first */
function installedPackages() {
  const installed = new Map();
  for (const [path, { version, link }] of Object.entries(JSON.parse(LOCK.toString()).packages)) {
    const at = path.lastIndexOf("node_modules/");
    if (at < 0 || link || !version || !existsSync(join(ROOT, path, "package.json"))) continue;
    const name = path.slice(at + "node_modules/".length);
    const copies = installed.get(name) ?? new Map();
    if (at === 0) installed.set(name, new Map([[version, join(ROOT, path)], ...copies]));
    else if (!copies.has(version)) installed.set(name, copies.set(version, join(ROOT, path)));
  }
  return installed;
}

/** Framework keeps modules by name and version: they are stale once the lock file or this script changes. */
function clearStaleCache(cache) {
  const stamp = join(cache, ".npm-from-lock");
  const key = createHash("sha256").update(LOCK).update(readFileSync(SCRIPT)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  for (const folder of ["_npm", "_node", "_jsr", "_duckdb", "_observablehq"]) {
    rmSync(join(cache, folder), { recursive: true, force: true });
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, key);
}

/** Cuts `@scope/name@version/path` into its parts. */
export function parseSpecifier(specifier) {
  const slash = specifier.indexOf("/", specifier.startsWith("@") ? specifier.indexOf("/") + 1 : 0);
  const head = slash < 0 ? specifier : specifier.slice(0, slash);
  const at = head.indexOf("@", 1);
  return {
    name: at < 0 ? head : head.slice(0, at),
    version: at < 0 ? undefined : head.slice(at + 1),
    path: slash < 0 ? "" : specifier.slice(slash + 1),
  };
}

function packageOf(file) {
  for (let folder = dirname(file); folder.startsWith(ROOT); folder = dirname(folder)) {
    if (!existsSync(join(folder, "package.json"))) continue;
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (name && version) return { name, version };
  }
  throw new Error(`No package holds ${file}`);
}

const isOwnFile = (path) => path.startsWith(".") || path.startsWith("/");
const isScheme = (path) => ["data:", "http:", "https:", "node:"].some((scheme) => path.startsWith(scheme));

/** Leaves imports of other packages as addresses that Framework asks for in turn; CommonJS ones are bundled in. */
function externalPackages(name, subpath, folder) {
  return {
    name: "npm-from-lock",
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === "inner") return;
        const find = (what, from) =>
          bundler.resolve(what, {
            kind: kind === "entry-point" ? "import-statement" : kind,
            importer,
            resolveDir: from,
            pluginData: "inner",
          });
        if (kind === "entry-point") {
          if (subpath && existsSync(join(folder, subpath))) return { path: join(folder, subpath) };
          const found = await find(subpath ? `${name}/${subpath}` : name, folder);
          return found.errors.length > 0 ? { errors: found.errors } : { path: found.path };
        }
        if (isOwnFile(path) || isScheme(path) || kind === "require-call") return;
        const wanted = parseSpecifier(path);
        if (wanted.name === name) return;
        const found = await find(path, resolveDir);
        const inside = found.errors.length === 0 && !found.external && found.namespace === "file";
        if (!inside || !found.path.startsWith(ROOT + sep)) return found;
        const { version } = packageOf(found.path);
        const tail = wanted.path ? `${wanted.path}/` : "";
        return { path: `/npm/${wanted.name}@${version}/${tail}+esm`, external: true };
      });
    },
  };
}

/** One minified ES module for a package or a subpath of it, as the content network that Framework asks makes them. */
async function bundle(name, subpath, folder) {
  const { outputFiles } = await build({
    entryPoints: ["entry"],
    bundle: true,
    write: false,
    outdir: "out",
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    plugins: [externalPackages(name, subpath, folder)],
  });
  return outputFiles[0].text;
}

/** The answers: `module` for `name@version/path`, `versions` for `name` or `name/tag`. Unknown packages throw. */
export function answers(installed = installedPackages()) {
  const respond = (body, type) => new Response(body, { headers: { "content-type": type } });
  return {
    async module(specifier) {
      const { name, version, path } = parseSpecifier(specifier);
      const copies = installed.get(name);
      const folder = copies?.get(version) ?? (ANY_VERSION.has(name) ? copies?.values().next().value : undefined);
      if (!folder) throw new Error(`npm:${specifier} is not in package-lock.json; npm install ${name}`);
      if (path === "+esm" || path.endsWith("/+esm")) {
        return respond(await bundle(name, path.slice(0, -"/+esm".length), folder), "application/javascript");
      }
      const file = resolve(folder, path);
      if (!file.startsWith(folder + sep) || !existsSync(file)) throw new Error(`npm:${specifier}: no such file`);
      const script = path.endsWith(".js") || path.endsWith(".mjs");
      return respond(readFileSync(file), script ? "application/javascript" : "application/octet-stream");
    },
    versions(name, tag) {
      const versions = [...(installed.get(name)?.keys() ?? [ABSENT])];
      return Response.json(
        tag ? { version: versions[0] } : { versions: Object.fromEntries(versions.map((v) => [v, {}])) },
      );
    },
  };
}

/** A `fetch` that knows only the two kinds of request that Framework makes, and refuses every other. */
export function fetchFrom({ module, versions }) {
  return async (input) => {
    const url = new URL(input.url ?? input);
    const path = decodeURIComponent(url.pathname).slice(1);
    if (path.startsWith("npm/")) return module(path.slice("npm/".length));
    const { name, version, path: tag } = parseSpecifier(path);
    if (name !== "" && version === undefined && !tag.includes("/")) return versions(name, tag);
    throw new Error(`Network access refused during the build: ${url.href}`);
  };
}

if (process.argv[1]?.endsWith("observable.js")) {
  process.env.OBSERVABLE_TELEMETRY_DISABLE = "1";
  clearStaleCache(join(process.cwd(), "docs", ".observablehq", "cache"));
  globalThis.fetch = fetchFrom(answers());
}
