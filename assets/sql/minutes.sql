-- How long does each exercise take, held against what was planned?
-- Only where it is known when it ended; over is less than 0 where it took less than planned.
SELECT recipe, count(*) AS times,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(minutes_planned AS DOUBLE)) AS planned,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(minutes_held AS DOUBLE)) AS held,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(minutes_held - minutes_planned AS DOUBLE)) AS over_planned
FROM exercise
WHERE minutes_held IS NOT NULL
GROUP BY recipe
ORDER BY recipe;
