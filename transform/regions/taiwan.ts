import type { Place } from "./place.ts";

/** Cities and counties of Taiwan as reports there name them; the table of codes has the province alone. */
const NAMES: Record<string, string> = {
  台北: "台北市",
  新北: "新北市",
  桃园: "桃园市",
  台中: "台中市",
  台南: "台南市",
  高雄: "高雄市",
  基隆: "基隆市",
  新竹: "新竹市",
  嘉义: "嘉义市",
  苗栗: "苗栗县",
  彰化: "彰化县",
  南投: "南投县",
  云林: "云林县",
  屏东: "屏东县",
  宜兰: "宜兰县",
  花莲: "花莲县",
  台东: "台东县",
  澎湖: "澎湖县",
};

/** The city or county of Taiwan that a text in simplified characters names with a body of its own, null where none is. */
export function taiwanPlace(text: string): Place | null {
  const match =
    /(台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|云林|屏东|宜兰|花莲|台东|澎湖)(市府|县府|市|县)/.exec(
      text,
    );
  const region = match === null ? undefined : NAMES[match[1] ?? ""];
  return region === undefined ? null : { region, code: null, level: "prefecture" };
}
