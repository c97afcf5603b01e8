-- How many agreements are how far, and how old are they?
-- One that goes on from day to day counts once, as the last day tells it; its age is that on that day.
WITH told AS (
  SELECT a.status, a.age_days, a.has_owner, row_number() OVER (
    PARTITION BY coalesce(a.carried_from, concat(a.session, '/', CAST(a.action AS STRING)))
    ORDER BY d.date DESC, a.session DESC, a.action DESC
  ) AS place
  FROM action a
  JOIN session d ON d.session = a.session
),
aged AS (
  SELECT coalesce(status, 'unknown') AS how_far, has_owner,
    CASE
      WHEN age_days <= 0 THEN '0'
      WHEN age_days <= 30 THEN '001-030'
      WHEN age_days <= 90 THEN '031-090'
      WHEN age_days <= 365 THEN '091-365'
      ELSE '366-'
    END AS age
  FROM told
  WHERE place = 1
)
SELECT how_far AS status, age, count(*) AS agreements, count(CASE WHEN has_owner THEN 1 END) AS with_owner
FROM aged
GROUP BY how_far, age
ORDER BY how_far, age;
