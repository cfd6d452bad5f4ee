-- title zh-Hans: 来源的状况
-- title zh-Hant: 來源的狀況
-- title en: Health of the sources
-- question zh-Hans: 每个来源抓取得如何,多少文章有数字?
-- question zh-Hant: 每個來源抓取得如何,多少文章有數字?
-- question en: How did each source answer, and how many of its articles carry figures?
-- columns: source_id, name, status, stale, addresses, answered, missing, failed, articles, reports, with_figures, issues
SELECT source_id, name, status, stale, addresses, answered, missing, failed, articles, reports, with_figures, issues
FROM source_health
ORDER BY source_id;
