-- title zh-Hans: 各地历年主要数字
-- title zh-Hant: 各地歷年主要數字
-- title en: Main figures by place and year
-- question zh-Hans: 各地每年承办、答复、办结了多少件建议和提案?
-- question zh-Hant: 各地每年承辦、答覆、辦結了多少件建議和提案?
-- question en: How many suggestions and proposals did each place take on, answer and complete each year?
-- columns: region_code, region, year, instrument, assigned, replied, completed
SELECT region_code, region, year, instrument,
  max(value) FILTER (measure = 'assigned' AND unit = 'item') AS assigned,
  max(value) FILTER (measure = 'replied' AND unit = 'item') AS replied,
  max(value) FILTER (measure = 'completed' AND unit = 'item') AS completed
FROM region_year
WHERE measure IN ('assigned', 'replied', 'completed') AND subset IS NULL
GROUP BY ALL
ORDER BY region_code, year, instrument;
