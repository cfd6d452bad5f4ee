import type { Catalogue } from "./language.ts";

/** Words that conversion from simplified Chinese writes as a programmer would, not as a reader of statistics. */
export const corrections: readonly (readonly [converted: string, written: string])[] = [
  ["迴音", "回音"],
  ["程式碼", "代碼"],
  ["釋出", "發布"],
  ["公佈", "公布"],
  ["型別", "類型"],
  ["映象", "鏡像"],
  ["列入計劃", "列入計畫"],
  ["電子表格", "試算表"],
  ["單元格", "儲存格"],
  ["客戶端", "用戶端"],
  ["“", "「"],
  ["”", "」"],
];

/** Messages that are written anew: where usage differs by more than a word. */
export const overrides: Partial<Catalogue> = {
  "kind.rule": "制度文件",
  "nav.health": "運作狀況",
  "health.title": "運作狀況",
  "methods.privacy.text": "本網站由靜態檔案組成，不用 Cookie，不作統計，不向其他網站發出任何請求。來源的運作情況見：",
  "overview.coverage.lead":
    "每列一個地區，按行政區劃代碼排列；每欄一個辦理年度。沒有資料絕不等於零，也不說明當地沒有辦理。",
  "overview.start.search": "查找地區、報告和領域，可用簡體、繁體、拼音或區劃代碼",
  "search.lead": "查找地區、報告和政策領域。簡體、繁體皆可，也可用拼音或區劃代碼。",
  "methods.stage.discover": "按登記的來源逐站查找報告頁，遵守 robots.txt，每站一次只發一個請求。",
  "topics.caution":
    "對照依據名目中的字詞，採用比較議程計畫的主題分類。一個名目可以分屬幾個議題；原文只給佔比、不給件數的報告不在圖中。",
  "sql.begun": "已列出前 {shown} 列（{ms} 毫秒），其餘讀取中……",
  "sql.rows": "{n} 列，{ms} 毫秒",
  "sql.limited": "共 {n} 列，{ms} 毫秒；此處列出前 {shown} 列；CSV 含全部。",
  "sql.tables": "表和欄的說明見{data}。",
  "data.column": "欄",
  "crawl.gone": "已撤下",
  "data.dictionary.lead": "表、欄及其取值；說明以英文為準。",
};
