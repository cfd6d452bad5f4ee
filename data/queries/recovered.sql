-- title zh-Hans: 被隐去而可推出的数字
-- title zh-Hant: 被隱去而可推出的數字
-- title en: Withheld figures that can be recovered
-- question zh-Hans: 哪些被遮盖或留空的数字可由其他数字推出?
-- question zh-Hant: 哪些被遮蓋或留空的數字可由其他數字推出?
-- question en: Which masked or blank figures do the others determine?
-- columns: region_code, title, instrument, measure, unit, class_label, value, derivation, url
SELECT r.region_code, r.title, d.instrument, d.measure, d.unit, d.class_label, d.low AS value, d.derivation, r.url
FROM derivations d JOIN reports r USING (report_id)
WHERE d.replaces IS NOT NULL AND d.low = d.high AND r.copy_of IS NULL
ORDER BY r.region_code, d.report_id, d.ordinal;
