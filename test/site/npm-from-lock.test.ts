import { describe, expect, test } from "vitest";

interface Preload {
  parseSpecifier(specifier: string): { name: string; version?: string; path: string };
  answers(): { module(specifier: string): Promise<Response>; versions(name: string, tag?: string): Response };
  fetchFrom(answers: ReturnType<Preload["answers"]>): (input: string) => Promise<Response>;
}

const path = "../../docs/build/npm-from-lock.mjs";
const { answers, fetchFrom, parseSpecifier } = (await import(path)) as Preload;
const ask = fetchFrom(answers());
const host = "https://any.invalid";

describe("the preload that keeps Framework offline", () => {
  test("cuts specifiers into name, version and path", () => {
    expect(parseSpecifier("@a/b@1.2.3/dist/x.js")).toEqual({ name: "@a/b", version: "1.2.3", path: "dist/x.js" });
    expect(parseSpecifier("d3@7.0.0/+esm")).toEqual({ name: "d3", version: "7.0.0", path: "+esm" });
    expect(parseSpecifier("d3")).toEqual({ name: "d3", version: undefined, path: "" });
  });

  test("tells the installed version of a package, and a mark for one that is not", async () => {
    const { version } = (await (await ask(`${host}/zod/latest`)).json()) as { version: string };
    expect(version).toMatch(/^4\./);
    expect(await (await ask(`${host}/no-such-package/latest`)).json()).toEqual({ version: "0.0.0-not-installed" });
    const { versions } = (await (await ask(`${host}/zod`)).json()) as { versions: object };
    expect(Object.keys(versions)).toContain(version);
  });

  test("bundles a package into one module that names others by address", async () => {
    const response = await ask(`${host}/npm/@duckdb/duckdb-wasm@1.29.0/+esm`);
    expect(response.headers.get("content-type")).toBe("application/javascript");
    const text = await response.text();
    expect(text).toContain("/npm/apache-arrow@");
    expect(text).toContain("export{");
  });

  test("gives a file of a package as it is, and nothing outside it", async () => {
    const text = await (await ask(`${host}/npm/htl@0.3.1/package.json`)).text();
    expect(JSON.parse(text).name).toBe("htl");
    await expect(ask(`${host}/npm/htl@0.3.1/%2e%2e/d3/package.json`)).rejects.toThrow();
  });

  test("refuses a package that the lock file does not have, by name", async () => {
    await expect(ask(`${host}/npm/no-such-package@1.0.0/+esm`)).rejects.toThrow("npm install no-such-package");
  });

  test("refuses every other request", async () => {
    for (const address of [`${host}/`, `${host}/css2/family/x?y`, `${host}/a/b/c/d`, `${host}/d3@7/x`]) {
      await expect(ask(address)).rejects.toThrow("Network access refused");
    }
  });
});
