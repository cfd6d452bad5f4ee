-- title zh-Hans: 来源不一致的数字
-- title zh-Hant: 來源不一致的數字
-- title en: Figures on which sources disagree
-- question zh-Hans: 哪些数字在不同报告中不一样?
-- question zh-Hant: 哪些數字在不同報告中不一樣?
-- question en: Which figures differ from one report to another?
-- columns: region_code, region, year, instrument, measure, unit, value, runner_up, url, runner_up_url
SELECT f.region_code, f.region, f.year, f.instrument, f.measure, f.unit, f.value, f.runner_up, f.url,
  r.url AS runner_up_url
FROM region_year f JOIN reports r ON r.report_id = f.runner_up_report_id
WHERE f.disagrees
ORDER BY f.region_code, f.year, f.instrument, f.measure, f.unit;
