import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeAs } from "../../../transform/decode/decoders.ts";
import { encodingOf } from "../../../transform/decode/labels.ts";
import { metaCharset } from "../../../transform/decode/prescan.ts";

const SUITES = "../shared/suites";
const absent = !existsSync(SUITES);
/** Cases whose declaration is written by a script of the page while it loads: no script of a page is ever run here. */
const NEEDS_A_SCRIPT = ["<!-- multi-script test -->"];

const file = (name: string) => readFileSync(`${SUITES}/${name}`);

function lines(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    found.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...found, bytes.subarray(from)];
}

describe.skipIf(absent)("third-party suites of decoding", () => {
  it.each([
    ["big5", "decode/big5_in.txt", "decode/big5_in_ref.txt"],
    ["gb18030", "decode/gb18030_in.txt", "decode/gb18030_in_ref.txt"],
  ])("%s agrees with the reference line for line", (encoding, input, reference) => {
    const expected = lines(file(reference)).map(String);
    const decoded = lines(file(input)).map((line) => decodeAs(line, encoding));
    expect(decoded.length).toBeGreaterThan(19_000);
    expect(decoded.filter((line, i) => line !== expected[i])).toEqual([]);
    expect(decodeAs(file(input), encoding)).toBe(String(file(reference)));
  });

  it("finds the encoding of every label a page can declare, the GB family being one", () => {
    const groups: { encodings: { name: string; labels: string[] }[] }[] = JSON.parse(
      String(file("encoding/encodings.json")),
    );
    const labels = groups.flatMap((g) =>
      g.encodings.flatMap((e) => e.labels.map((label) => ({ label, name: e.name }))),
    );
    expect(labels.length).toBe(228);
    const expected = (name: string) => (name === "GBK" ? "gb18030" : name.toLowerCase());
    expect(labels.filter(({ label, name }) => encodingOf(label) !== expected(name))).toEqual([]);
    expect(labels.filter(({ label, name }) => encodingOf(`\t${label.toUpperCase()} `) !== expected(name))).toEqual([]);
  });

  it.each(["tests1.dat", "tests2.dat"])("finds the declared charset as browsers do: %s", (name) => {
    const cases = String(file(`html5lib-encoding/${name}`).toString("latin1"))
      .split("#data\n")
      .slice(1)
      .map((part) => part.split("\n#encoding\n"));
    const found = (data: Buffer) => {
      if (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) return "utf-8";
      const label = metaCharset(data);
      return label === null ? "windows-1252" : encodingOf(label);
    };
    const wrong = cases.filter(
      ([data = "", encoding = ""]) => found(Buffer.from(data, "latin1")) !== encodingOf(encoding),
    );
    expect(cases.length).toBeGreaterThan(20);
    expect(wrong.map(([data = ""]) => NEEDS_A_SCRIPT.find((mark) => data.includes(mark)) ?? data)).toEqual(
      name === "tests1.dat" ? NEEDS_A_SCRIPT : [],
    );
  });
});
