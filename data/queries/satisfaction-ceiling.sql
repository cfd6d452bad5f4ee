-- title zh-Hans: 满意率接近满分时
-- title zh-Hant: 滿意率接近滿分時
-- title en: Satisfaction near the ceiling
-- question zh-Hans: 满意率近乎百分之百时,不满意的最多可能占多少?
-- question zh-Hant: 滿意率近乎百分之百時,不滿意的最多可能佔多少?
-- question en: Where satisfaction is near 100 %, how large could the share of the others still be?
-- columns: region_code, region, year, instrument, level, n, n_measure, complement, complement_high, upper, url
SELECT region_code, region, year, instrument, level, n, n_measure, complement, complement_high, upper, url
FROM satisfaction_ceiling
ORDER BY upper, n DESC, report_id, ordinal;
