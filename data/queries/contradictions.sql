-- title zh-Hans: 自相矛盾的报告
-- title zh-Hant: 自相矛盾的報告
-- title en: Reports that contradict themselves
-- question zh-Hans: 哪些报告的数字对不上,可能错在哪里?
-- question zh-Hant: 哪些報告的數字對不上,可能錯在哪裡?
-- question en: Which reports print figures that do not add up, and what change would mend them?
-- columns: region_code, region, title, identity, formula, printed, expected, suspect_printed, suspect_value, url
SELECT region_code, region, title, identity, formula, printed, expected, suspect_printed, suspect_value, url
FROM audit_failures
ORDER BY region_code, report_id, ordinal;
