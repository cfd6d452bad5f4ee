import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Node, parse } from "acorn";
import { transform } from "esbuild";

export interface Found {
  /** path from the project's root */
  file: string;
  /** `/source/flags` for a literal, the source text of the call for a pattern that is put together at run time */
  pattern: string;
  literal: { source: string; flags: string } | null;
}

/** All TypeScript files under the given files and folders, in order. */
function sources(paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return path.endsWith(".ts") ? [path] : [];
    const names = readdirSync(path).filter((name) => name !== "node_modules" && !name.startsWith("."));
    return sources(names.sort().map((name) => join(path, name)));
  });
}

/** Collects every regular expression that the code writes down or puts together. */
export async function regexps(root: string, paths: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of sources(paths.map((p) => join(root, p)))) {
    const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts", target: "esnext", charset: "utf8" });
    const tree = parse(code, { ecmaVersion: "latest", sourceType: "module" });
    for (const node of nodes(tree)) {
      const one = regexpOf(node, code);
      if (one !== null) found.push({ file: relative(root, path), ...one });
    }
  }
  return found;
}

function regexpOf(node: Record<string, unknown>, code: string): Omit<Found, "file"> | null {
  const regex = node.regex as { pattern: string; flags: string } | undefined;
  if (node.type === "Literal" && regex !== undefined) {
    return { pattern: `/${regex.pattern}/${regex.flags}`, literal: { source: regex.pattern, flags: regex.flags } };
  }
  const callee = node.callee as { type: string; name?: string } | undefined;
  const calls = node.type === "NewExpression" || node.type === "CallExpression";
  if (!calls || callee?.name !== "RegExp") return null;
  const { start, end } = node as unknown as Node;
  return { pattern: code.slice(start, end), literal: null };
}

/** Every node of a syntax tree, without recursion into the call stack. */
function* nodes(tree: Node): Generator<Record<string, unknown>> {
  const stack: unknown[] = [tree];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null || value instanceof RegExp) continue;
    if (!Array.isArray(value)) yield value as Record<string, unknown>;
    stack.push(...Object.values(value));
  }
}
