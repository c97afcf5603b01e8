-- Where do the municipalities stand with each factor? The middle one, and between which numbers the middle half lies.
-- Each municipality counts once, with the number of its last day; what everybody gave counts as its mean.
-- A day whose municipality is not known counts for whose day it is, or else for itself.
WITH days AS (
  SELECT session, date, coalesce(CAST(municipality_code AS STRING), organisation, session) AS municipality
  FROM session
),
words AS (
  SELECT recipe, block, part_key, min(part) AS part
  FROM rating
  GROUP BY recipe, block, part_key
),
numbers AS (
  SELECT d.municipality, d.date, r.session, r.item, r.recipe, r.block, r.part_key, r.mark,
    CAST(sum(r.value * r.count) AS DOUBLE) / sum(r.count) AS number
  FROM rating r
  JOIN days d ON d.session = r.session
  GROUP BY d.municipality, d.date, r.session, r.item, r.recipe, r.block, r.part_key, r.mark
),
latest AS (
  SELECT *, row_number() OVER (
    PARTITION BY municipality, recipe, block, part_key, mark ORDER BY date DESC, session DESC, item DESC
  ) AS place
  FROM numbers
)
SELECT l.recipe, l.block, l.part_key, min(w.part) AS part, l.mark, count(*) AS municipalities,
  percentile_cont(0.25) WITHIN GROUP (ORDER BY l.number) AS lower_quartile,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY l.number) AS median,
  percentile_cont(0.75) WITHIN GROUP (ORDER BY l.number) AS upper_quartile
FROM latest l
JOIN words w ON w.recipe = l.recipe AND w.block = l.block AND w.part_key = l.part_key
WHERE l.place = 1
GROUP BY l.recipe, l.block, l.part_key, l.mark
ORDER BY l.recipe, l.block, l.part_key, l.mark;
