/** Whether a report speaks for a whole place or for one body of it, by the words that name its author. */

/** What is known of a report's author. Texts in simplified characters. */
export interface Author {
  publisher: string | null;
  title: string | null;
  /** beginning of the text */
  opening: string;
  /** level of the place that the report names */
  level: string | null;
}

/** Endings of the names of bodies whose figures are their own and not the place's. */
const BODY_ENDINGS = [
  { ending: "局", example: "市水利局" },
  { ending: "厅", example: "省教育厅" },
  { ending: "委", example: "市卫生健康委", except: ["党委", "市委", "省委", "区委", "县委", "政协委", "常委"] },
  {
    ending: "委员会",
    example: "县发展和改革委员会",
    except: ["常务委员会", "政协", "政治协商会议", "人大", "中国共产党", "中共"],
  },
  { ending: "镇", example: "某某镇" },
  { ending: "乡", example: "某某乡" },
  { ending: "街道", example: "某某街道" },
  { ending: "镇人民政府", example: "某某镇人民政府" },
  { ending: "乡人民政府", example: "某某乡人民政府" },
  { ending: "街道办事处", example: "某某街道办事处" },
  { ending: "管委会", example: "经济开发区管委会" },
  { ending: "中心", example: "市疾控中心" },
  { ending: "公司", example: "供水公司" },
  { ending: "学校", example: "某某学校" },
  { ending: "大学", example: "某某大学" },
  { ending: "学院", example: "某某学院" },
  { ending: "医院", example: "市人民医院" },
  { ending: "法院", example: "中级人民法院" },
  { ending: "检察院", example: "人民检察院" },
  { ending: "支队", example: "交警支队" },
  { ending: "分局", example: "公安分局" },
  { ending: "联合会", example: "市残疾人联合会" },
] as const satisfies readonly { ending: string; example: string; except?: readonly string[] }[];

/** How a body speaks of itself in its own report. */
const SELF = ["我局", "我厅", "我委", "我院", "我校", "我镇", "我乡", "我街道", "我公司", "我中心", "本局", "本厅"];

/** Where the name of the author ends in a title. */
const AFTER_AUTHOR = ["关于", "办理", "承办", "答复", "建议", "提案", "人大", "政协", "代表"];

export function namesBody(name: string): boolean {
  return BODY_ENDINGS.some((rule) => {
    if (!name.endsWith(rule.ending)) return false;
    const except: readonly string[] = "except" in rule ? rule.except : [];
    return !except.some((word) => name.includes(word));
  });
}

/** The part of a title before the year or the subject: where an author stands, if one does. */
function authorInTitle(title: string): string {
  const digit = [...title].findIndex((c) => c >= "0" && c <= "9");
  const ends = [digit, ...AFTER_AUTHOR.map((word) => title.indexOf(word))].filter((at) => at > 0);
  return title.slice(0, Math.min(title.length, ...ends)).trim();
}

/** `body` where the words say that the figures are one department's, township's or other body's own; else `place`. */
export function scopeOf(author: Author): "place" | "body" {
  if (author.level === "township") return "body";
  if (author.publisher !== null && namesBody(author.publisher.trim())) return "body";
  if (author.title !== null && namesBody(authorInTitle(author.title))) return "body";
  return SELF.some((word) => author.opening.includes(word)) ? "body" : "place";
}
