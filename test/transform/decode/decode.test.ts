import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../../../transform/decode/decode.ts";

const SIMPLIFIED =
  "县人民政府关于代表建议办理情况的报告。今年共收到建议88件,已经解决或基本解决的61件,占69.3%;正在解决的20件。";
const TRADITIONAL =
  "縣人民政府關於代表建議辦理情況的報告。今年共收到建議88件,已經解決或基本解決的61件,占69.3%;正在解決的20件。";
const SHORT = { hans: "提案办理情况", hant: "提案辦理情況" };

const page = (text: string, charset: string | null, filler = "") =>
  `<!DOCTYPE html><html><head>${charset === null ? "" : `<meta charset="${charset}">`}<title>${text.slice(0, 12)}</title>` +
  `<script>${filler}</script></head><body><p>${text}</p></body></html>`;

interface Made {
  encoding: string;
  codec: string;
  text: string;
}
const MADE: Made[] = [
  { encoding: "utf-8", codec: "utf8", text: SIMPLIFIED },
  { encoding: "utf-8", codec: "utf8", text: TRADITIONAL },
  { encoding: "gb18030", codec: "gb18030", text: SIMPLIFIED },
  { encoding: "gb18030", codec: "gbk", text: TRADITIONAL },
  { encoding: "big5", codec: "big5", text: TRADITIONAL },
  { encoding: "utf-8", codec: "utf8", text: SHORT.hans },
  { encoding: "gb18030", codec: "gbk", text: SHORT.hans },
  { encoding: "gb18030", codec: "gbk", text: SHORT.hant },
  { encoding: "big5", codec: "big5", text: SHORT.hant },
];
const DECLARED = [null, "utf-8", "gb2312", "gbk", "big5", "iso-8859-1", "x-unknown"];
const HEADERS = [
  null,
  "text/html",
  "text/html; charset=utf-8",
  'text/html; Charset="GB2312"',
  "text/html;charset=big5",
];

describe("decode", () => {
  it("reads a page right whatever its header and its meta say", () => {
    let made = 0;
    for (const { encoding, codec, text } of MADE) {
      for (const charset of DECLARED) {
        for (const header of HEADERS) {
          const html = page(text, charset);
          const read = decode(iconv.encode(html, codec), header);
          expect([read.encoding, read.text, charset, header]).toEqual([encoding, html, charset, header]);
          made++;
        }
      }
    }
    expect(made).toBe(MADE.length * DECLARED.length * HEADERS.length);
  });

  it("reads a page whose text comes after 200 kB of script", () => {
    for (const { encoding, codec, text } of MADE) {
      const html = page(text, "utf-8", "var a=1;".repeat(25_000));
      expect(decode(iconv.encode(html, codec)).encoding).toBe(encoding);
    }
  });

  it("keeps to UTF-8 where one character of the page is torn, in the middle or at the cut end", () => {
    const bytes = Buffer.from(page(SIMPLIFIED.repeat(20), "gb2312"));
    const torn = Buffer.concat([bytes.subarray(0, 401), bytes.subarray(402)]);
    expect(decode(torn, "text/html; charset=gb2312").encoding).toBe("utf-8");
    const cut = Buffer.from(SIMPLIFIED).subarray(0, 100);
    expect(decode(cut).encoding).toBe("utf-8");
    expect(decode(cut).text.startsWith(SIMPLIFIED.slice(0, 30))).toBe(true);
  });

  it("keeps what GB 2312 lacks where a page declares it: rare names and the euro sign", () => {
    const text = `${SIMPLIFIED}濮阳市·喆·镕·栃·€`;
    const read = decode(iconv.encode(page(text, "gb2312"), "gb18030"));
    expect(read).toMatchObject({ encoding: "gb18030", declared: "gb2312" });
    expect(read.text).toContain("喆·镕·栃·€");
  });

  it("keeps Hong Kong's supplementary characters of Big5", () => {
    const text = `${TRADITIONAL}深水埗、邨、咗、嘅、㗎`;
    expect(decode(iconv.encode(page(text, "big5"), "big5-hkscs")).text).toContain("深水埗、邨、咗、嘅、㗎");
  });

  it("believes a byte order mark and leaves it out", () => {
    const html = page(SIMPLIFIED, "gb2312");
    const marked: [string, Buffer][] = [
      ["utf-8", Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(html)])],
      ["utf-16le", Buffer.concat([Buffer.of(0xff, 0xfe), iconv.encode(html, "utf-16le")])],
      ["utf-16be", Buffer.concat([Buffer.of(0xfe, 0xff), iconv.encode(html, "utf-16be")])],
    ];
    for (const [encoding, bytes] of marked) {
      const read = decode(bytes, "text/html; charset=gbk");
      expect([read.encoding, read.text]).toEqual([encoding, html]);
    }
    expect(decode(iconv.encode(html, "utf-16le")).encoding).toBe("utf-16le");
  });

  it("says what was declared, the header before the page", () => {
    const bytes = Buffer.from(page(SIMPLIFIED, "GBK"));
    expect(decode(bytes, "text/html; charset=ISO-8859-1").declared).toBe("ISO-8859-1");
    expect(decode(bytes, "text/html").declared).toBe("GBK");
    expect(decode(Buffer.from(SIMPLIFIED)).declared).toBeNull();
  });

  it("reads plain ASCII and nothing at all", () => {
    expect(decode(new Uint8Array()).text).toBe("");
    expect(decode(Buffer.from("<p>404</p>"), "text/html; charset=big5")).toEqual({
      text: "<p>404</p>",
      encoding: "big5",
      declared: "big5",
    });
  });

  it("never throws, whatever the bytes and the header", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.option(fc.string()), (bytes, header) => {
        const read = decode(bytes, header);
        expect(typeof read.text).toBe("string");
      }),
    );
  });
});
