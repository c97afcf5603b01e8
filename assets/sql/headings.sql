-- Under which headings did most municipalities write something, and which got most dots?
-- A card that was merged into another counts with that one.
WITH days AS (
  SELECT session, coalesce(CAST(municipality_code AS STRING), organisation, session) AS municipality
  FROM session
)
SELECT s.recipe, s.block, s.heading_key, min(s.heading) AS heading,
  count(DISTINCT CASE WHEN s.merged_into IS NULL THEN d.municipality END) AS municipalities,
  count(CASE WHEN s.merged_into IS NULL THEN 1 END) AS statements,
  coalesce(sum(CASE WHEN s.merged_into IS NULL THEN s.dots END), 0) AS dots
FROM statement s
JOIN days d ON d.session = s.session
GROUP BY s.recipe, s.block, s.heading_key
ORDER BY municipalities DESC, dots DESC, s.recipe, s.block, s.heading_key;
