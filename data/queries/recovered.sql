-- title zh-Hans: 被隐去而可复原的数字
-- title zh-Hant: 被隱去而可復原的數字
-- title en: Withheld figures that can be recovered
-- question zh-Hans: 哪些被遮盖或留空的数字可由其他数字确定，即使其中有一个印错也不变？
-- question zh-Hant: 哪些被遮蓋或留空的數字可由其他數字確定，即使其中有一個印錯也不變？
-- question en: Which masked or blank figures do the others determine, even if any one of them is a misprint?
-- columns: region_code, title, instrument, measure, unit, class_label, value, derivation, url
SELECT r.region_code, r.title, d.instrument, d.measure, d.unit, d.class_label, d.low AS value, d.derivation, r.url
FROM derivations d JOIN reports r USING (report_id)
WHERE d.replaces IS NOT NULL AND d.confirmed AND r.copy_of IS NULL
ORDER BY r.region_code, d.report_id, d.ordinal;
