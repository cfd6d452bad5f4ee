import { describe, expect, it } from "vitest";
import { EXIT } from "../../../transform/common/errors.ts";
import type { Io } from "../../../transform/common/io.ts";
import { silent } from "../../../transform/common/progress.ts";
import { readMarkup, readText } from "../../../transform/document.ts";
import { explainFigures } from "../../../transform/figures/explain.ts";
import { validationCases } from "../../../transform/score/validation.ts";
import { run } from "../../../transform/verbs/extract.ts";

/** Runs the verb on input lines; gives what it wrote and its exit code. */
async function explained(inputs: (object | string)[], color = false): Promise<{ code: number; out: string }> {
  let out = "";
  async function* stdin() {
    for (const input of inputs)
      yield Buffer.from(`${typeof input === "string" ? input : JSON.stringify(input)}\n`, "utf8");
  }
  const io: Io = {
    stdin: stdin(),
    stdout: {
      async write(text) {
        out += text;
      },
    },
    stderr: { write() {} },
    progress: silent,
    signal: new AbortController().signal,
    color,
  };
  return { code: await run([], { explain: true }, io), out };
}

const TEXT =
  "县政府共承办县十七届人大二次会议代表建议52件,比上年增长8%,其中已解决(A类)40件,占76.9%,代表满意率100%。全县开展督查4轮。";

describe("huiyin extract --explain", () => {
  it("numbers each figure in the text and tells below it what it was read as, and by which rule", async () => {
    const { code, out } = await explained([{ id: "one", text: TEXT }]);
    expect(code).toBe(EXIT.ok);
    expect(out).toContain("── one ──");
    expect(out).toContain("代表建议[1:52件],比上年增长‹8%›,其中已解决(A类)[2:40件],占[3:76.9%],代表满意率[4:100%]。");
    expect(out).toMatch(
      / 1 {2}52件.*\n +assigned · 52 item · suggestion · term 17 session 2 {2}\(verb before the number\)/,
    );
    expect(out).toMatch(/ 2 {2}40件.*\n +outcome class A resolved · 40 item · suggestion/);
    expect(out).toMatch(/ 4 {2}100%.*\n +satisfaction satisfied · 100 percent/);
  });

  it("tells why a number that was read is none of the figures", async () => {
    const { out } = await explained([{ id: 1, text: TEXT }]);
    const [, left] = out.split("Read and left out");
    expect(left).toMatch(/8% {2}a comparison/);
    expect(left).toMatch(/an ordinal or a number of times: 十七届, 二次/);
    expect(left).toMatch(/it counts nothing of ours: 4/);
  });

  it("tells of sentences about something else, restatements, tables and texts of another genre", () => {
    const why = (text: string) => {
      const document = readText(text);
      const { dropped } = explainFigures(document.clean, { title: null, publishedOn: null });
      return Object.fromEntries(dropped.map((d) => [document.clean.text.slice(d.start, d.end), d.why]));
    };
    expect(why("本县承办代表建议12件。12345热线受理诉求2140件。")).toEqual({
      "12345": "the sentence is about something else",
      "2140件": "the sentence is about something else",
    });
    const restated = "states again, or rounds, a figure given elsewhere";
    expect(why("县政府承办代表建议12件。县政府承办的12件代表建议都有专人负责。")).toEqual({ "12件": restated });
    expect(why("某医院全年收到患者投诉15件,处理率100%。")["15件"]).toBe("the text is of another genre");
    expect(why("县政府承办代表建议30件。\n类别|件数\n农业类|20件\n城建类|10件\n合计|30件")["30件"]).toBe(
      "neither row nor column of the table names it",
    );
  });

  it("shows withheld figures, several names of one figure, bounds, aspects, labels and key items", async () => {
    const { out } = await explained([
      { id: "w", text: "县政府承办代表建议***件,办复率、见面率均达98%以上。对办理过程满意率为95%。" },
      { id: "l", text: "市政协提案中,经济建设方面31件。重点提案办结率100%。" },
    ]);
    expect(out).toContain("assigned · withheld, item");
    expect(out).toContain("replied · at least 98 percent");
    expect(out).toContain("contacted · at least 98 percent");
    expect(out).toContain("satisfaction satisfied with the process · 95 percent");
    expect(out).toContain("category «经济建设» · 31 item");
    expect(out).toContain("proposal key items alone");
  });

  it("reads markup and bytes too, and says so where there is no figure", async () => {
    const html = "<html><head><title>情况</title></head><body><p>县政府共承办代表建议52件。</p></body></html>";
    const { out } = await explained([
      { id: "h", html },
      { id: "b", bytes: Buffer.from(html).toString("base64") },
      { id: "n", text: "本县召开会议。" },
    ]);
    expect(out.split("[1:52件]").length).toBe(3);
    expect(out).toContain("No figure.");
  });

  it("goes on after a line it cannot use, names it, and exits with 3", async () => {
    const { code, out } = await explained(["nonsense", { id: "x" }, { id: "good", text: TEXT }]);
    expect(code).toBe(EXIT.input);
    expect(out).toContain("Not a JSON object");
    expect(out).toContain('── x ──\n\nGive exactly one of "text", "html" or "bytes".');
    expect(out).toContain("[1:52件]");
  });

  it("colours numbers where the terminal shows colours, and nowhere else", async () => {
    const csi = String.fromCharCode(27);
    expect((await explained([{ id: 1, text: TEXT }], true)).out).toContain(`${csi}[32m[1:52件]`);
    expect((await explained([{ id: 1, text: TEXT }])).out).not.toContain(csi);
  });

  it("lets no control character of a page through to the terminal", async () => {
    const csi = String.fromCharCode(27);
    const rude = `${csi}[2J${String.fromCharCode(0x202e)}县政府承办代表建议52件${String.fromCharCode(0x9b)}31m。`;
    const { out } = await explained([{ id: `${csi}[1m`, text: rude }]);
    expect([...out].filter((c) => c !== "\n" && (c < " " || (c >= "\u007f" && c <= "\u009f")))).toEqual([]);
    expect(out).not.toContain("\u202e");
  });
});

describe("the explanation of a document", () => {
  it("has the observations of its extraction, and never takes one number for a figure and none at once", () => {
    for (const one of validationCases()) {
      const document = one.text === undefined ? readMarkup(one.html ?? "") : readText(one.text);
      const { report, observations } = document.extraction;
      const context = { title: report.title, publishedOn: report.published_on };
      const { figures, dropped } = explainFigures(document.clean, context);
      const told = figures.flatMap((f) => f.observations);
      expect(told.length, one.id).toBe(observations.length);
      expect(new Set(told.map((o) => JSON.stringify(o))), one.id).toEqual(
        new Set(observations.map((o) => JSON.stringify(o))),
      );
      for (const f of figures) expect(f.observations.length, one.id).toBeGreaterThan(0);
      for (const d of dropped) {
        expect(d.why, one.id).not.toBe("");
        expect(d.end, one.id).toBeGreaterThan(d.start);
        expect(figures.some((f) => f.start < d.end && d.start < f.end)).toBe(false);
      }
    }
  });
});
