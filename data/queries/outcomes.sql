-- title zh-Hans: 办理结果的分布
-- title zh-Hant: 辦理結果的分布
-- title en: How far problems were solved
-- question zh-Hans: 各地已解决、正在解决、列入计划和未能解决的各有多少?
-- question zh-Hant: 各地已解決、正在解決、列入計劃和未能解決的各有多少?
-- question en: How many items were resolved, under way, planned and unresolved in each place?
-- columns: region_code, region, year, instrument, outcome, items, percent, share, n, n_measure, definition
SELECT region_code, region, year, instrument, outcome, items, percent, share, n, n_measure, definition
FROM outcomes_harmonised
ORDER BY region_code, year, instrument, outcome;
