-- title zh-Hans: 悄然改动的数字
-- title zh-Hant: 悄然改動的數字
-- title en: Silent edits
-- question zh-Hans: 哪些页面上的数字后来被改动、增加或删去?
-- question zh-Hant: 哪些頁面上的數字後來被改動、增加或刪去?
-- question en: Which figures on a page were later changed, added or taken away?
-- columns: seen_at, change, region_code, instrument, measure, old_evidence, new_evidence, url
SELECT v.seen_at, v.change, r.region_code, v.instrument, v.measure, v.old_evidence, v.new_evidence, r.url
FROM revisions v JOIN reports r USING (report_id)
ORDER BY v.seen_at DESC, v.report_id, v.ordinal;
