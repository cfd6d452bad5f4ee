-- title zh-Hans: 政策领域与议题
-- title zh-Hant: 政策領域與議題
-- title en: Policy areas as topics
-- question zh-Hans: 建议和提案集中在哪些议题?
-- question zh-Hant: 建議和提案集中在哪些議題?
-- question en: Which topics do suggestions and proposals concern most?
-- columns: topic_code, topic, instrument, reports, items, confidence
SELECT topic_code, topic, instrument, count(DISTINCT report_id) AS reports, round(sum(value * share), 1) AS items,
  round(avg(confidence), 2) AS confidence
FROM category_topics
WHERE unit = 'item' AND topic_code IS NOT NULL
GROUP BY ALL
ORDER BY items DESC NULLS LAST, topic_code, instrument;
