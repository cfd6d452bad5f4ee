/**
 * Compiles `divisions.tsv` from a table of division codes in the form of the CC0 data set "areacodes" by yescallop (result.csv: columns 代码, 名称,
 * 启用时间, 变更/弃用时间, 新代码): `npx tsx data/regions/compile.ts result.csv`. Traditional forms and readings are
 * added here, with the readings of place names that dictionaries of common words do not have.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { shortName } from "../../transform/regions/names.ts";

/** Units that ended before this year are left out: no report of one is on the web. */
const SINCE = 1990;
/** The source begins here: a unit of that year is as old or older. */
const FIRST_YEAR = 1981;

/** Names whose reading is their own. */
const READINGS: Record<string, string> = {
  东阿: "Dong'e",
  中牟: "Zhongmu",
  丽水: "Lishui",
  万柏林: "Wanbailin",
  乐亭: "Laoting",
  乐清: "Yueqing",
  乐陵: "Laoling",
  井陉: "Jingxing",
  会理: "Huili",
  儋州: "Danzhou",
  六合: "Luhe",
  六安: "Lu'an",
  六枝: "Luzhi",
  单县: "Shanxian",
  厦门: "Xiamen",
  句容: "Jurong",
  台州: "Taizhou",
  叶县: "Yexian",
  吴堡: "Wubu",
  大城: "Daicheng",
  大埔: "Dabu",
  宿县: "Suxian",
  宿城: "Sucheng",
  宿州: "Suzhou",
  宿松: "Susong",
  宿豫: "Suyu",
  宿迁: "Suqian",
  尉犁: "Yuli",
  枞阳: "Zongyang",
  柘城: "Zhecheng",
  柞水: "Zhashui",
  歙县: "Shexian",
  泌阳: "Biyang",
  洞头: "Dongtou",
  洪洞: "Hongtong",
  浚县: "Xunxian",
  涡阳: "Guoyang",
  渑池: "Mianchi",
  漳浦: "Zhangpu",
  牟定: "Mouding",
  牟平: "Muping",
  犍为: "Qianwei",
  珙县: "Gongxian",
  珲春: "Hunchun",
  番禺: "Panyu",
  百色: "Baise",
  盖县: "Gaixian",
  盖州: "Gaizhou",
  盱眙: "Xuyi",
  睢县: "Suixian",
  筠连: "Junlian",
  繁峙: "Fanshi",
  红寺堡: "Hongsibu",
  荥经: "Yingjing",
  荥阳: "Xingyang",
  莘县: "Shenxian",
  获嘉: "Huojia",
  蔚县: "Yuxian",
  藤县: "Tengxian",
  蚌山: "Bengshan",
  蠡县: "Lixian",
  行唐: "Xingtang",
  覃塘: "Qintang",
  调兵山: "Diaobingshan",
  费县: "Feixian",
  通什: "Tongza",
  鄄城: "Juancheng",
  重庆: "Chongqing",
  铅山: "Yanshan",
  长子: "Zhangzi",
  闵行: "Minhang",
  陕西: "Shaanxi",
  隰县: "Xixian",
  黄陂: "Huangpi",
  黟县: "Yixian",
};

/** Characters that names of places read in one way only. */
const ALWAYS: Record<string, string> = { 都: "du", 什: "shi" };

/** Characters of place names that stay as they are, though common words write them otherwise. */
const UNCHANGED = new Set([..."谷岳游溪澄凌里岩干拐"]);

/** And names that are exceptions to that. */
const TRADITIONAL: Record<string, string> = { 岳麓区: "嶽麓區", 南岳区: "南嶽區" };

const convert = Converter({ from: "cn", to: "t" });
const hasLetters = /^[A-Za-z']+$/;

function traditional(name: string): string {
  const own = TRADITIONAL[name];
  if (own !== undefined) return own;
  const converted = [...convert(name)];
  return [...name].map((char, i) => (UNCHANGED.has(char) ? char : (converted[i] ?? char))).join("");
}

function reading(name: string): string {
  const short = shortName(name);
  const own = READINGS[short];
  if (own !== undefined) return own;
  const syllables = pinyin(short, { toneType: "none", type: "array" }).map(
    (syllable, i) => ALWAYS[short[i] ?? ""] ?? syllable,
  );
  const word = syllables.map((s, i) => (i > 0 && "aoe".includes(s[0] ?? "") ? `'${s}` : s)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function successorOf(printed: string, ended: boolean): string {
  if (!ended) return "";
  return printed
    .split(";")
    .filter((code) => /^\d{6}$/.test(code))
    .join(";");
}

/** The lines of `divisions.tsv`, its head first, from the table of codes as CSV. Throws where a name has no reading. */
export function compileDivisions(csv: string): string[] {
  const [, ...rows] = csv.replace("\ufeff", "").trim().split(/\r?\n/);
  const lines: string[] = [];
  for (const row of rows) {
    const [code = "", , , name = "", , , from = "", to = "", successor = ""] = row.split(",");
    if (to !== "" && Number(to) < SINCE) continue;
    const begun = Number(from) > FIRST_YEAR ? from : "";
    const word = reading(name);
    if (!hasLetters.test(word.normalize("NFD").replaceAll("\u0308", "")))
      throw new Error(`No reading of ${name}: ${word}. Add it to READINGS.`);
    lines.push([code, name, traditional(name), word, begun, to, successorOf(successor, to !== "")].join("\t"));
  }
  return ["code\tname\tname_hant\tpinyin\tvalid_from\tvalid_to\tsuccessor", ...lines.sort()];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error("Name the table to compile: npx tsx data/regions/compile.ts result.csv");
  const lines = compileDivisions(readFileSync(file, "utf8"));
  writeFileSync(new URL("divisions.tsv", import.meta.url), `${lines.join("\n")}\n`);
}
