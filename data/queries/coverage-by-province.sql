-- title zh-Hans: 各省覆盖情况
-- title zh-Hant: 各省覆蓋情況
-- title en: Coverage by province
-- question zh-Hans: 每个省级地区有多少地方、多少年份有数字,缺的是什么?
-- question zh-Hant: 每個省級地區有多少地方、多少年份有數字,缺的是什麼?
-- question en: How many places and years of each province have figures, and what is missing in the others?
-- columns: province_code, province, place_years, reported, recovered, withheld, no_figure, page_not_found, not_crawled, no_institution
SELECT left(c.region_code, 2) || '0000' AS province_code, p.name AS province,
  count(*) AS place_years,
  count(*) FILTER (c.state = 'reported') AS reported,
  count(*) FILTER (c.state = 'recovered') AS recovered,
  count(*) FILTER (c.state = 'withheld') AS withheld,
  count(*) FILTER (c.state = 'no_figure') AS no_figure,
  count(*) FILTER (c.state = 'page_not_found') AS page_not_found,
  count(*) FILTER (c.state = 'not_crawled') AS not_crawled,
  count(*) FILTER (c.state = 'no_institution') AS no_institution
FROM coverage c LEFT JOIN regions p ON p.region_code = left(c.region_code, 2) || '0000'
GROUP BY ALL
ORDER BY province_code;
