-- What goes on from last time? Of the agreements that were taken over from an earlier day: how many there are in each
-- municipality, how many were still open on the last day that tells of them, and how old the oldest of those was.
WITH told AS (
  SELECT coalesce(CAST(d.municipality_code AS STRING), d.organisation, d.session) AS municipality,
    a.carried_from, a.age_days, coalesce(a.status, 'unknown') NOT IN ('done', 'dropped') AS is_open,
    row_number() OVER (
      PARTITION BY coalesce(a.carried_from, concat(a.session, '/', CAST(a.action AS STRING)))
      ORDER BY d.date DESC, a.session DESC, a.action DESC
    ) AS place
  FROM action a
  JOIN session d ON d.session = a.session
)
SELECT municipality, count(*) AS carried, count(CASE WHEN is_open THEN 1 END) AS still_open,
  max(CASE WHEN is_open THEN age_days END) AS oldest_days
FROM told
WHERE place = 1 AND carried_from IS NOT NULL
GROUP BY municipality
ORDER BY municipality;
