-- What a load of dispatches must not leave behind. One statement; every row it returns is a violation.
--
-- twice     An hour, carrier and zone appears once: a load that ran twice would double the demand.
-- negative  Nothing is picked or handed over fewer than zero times.
-- gap       Between the first and the last hour of a day in UTC every hour has a row, or the load was cut off.

SELECT 'twice' AS violation, hour, carrier, zone
FROM dispatches
GROUP BY hour, carrier, zone
HAVING count(*) > 1
UNION ALL
SELECT 'negative', hour, carrier, zone
FROM dispatches
WHERE order_lines < 0 OR parcels < 0 OR minutes_picking < 0
UNION ALL
SELECT 'gap', days.first_hour, NULL, NULL
FROM (
    SELECT min(hour) AS first_hour, max(hour) AS last_hour, count(DISTINCT hour) AS hours
    FROM dispatches
    GROUP BY CAST(hour AS date)
) AS days
WHERE days.hours < extract(hour FROM days.last_hour) - extract(hour FROM days.first_hour) + 1;
