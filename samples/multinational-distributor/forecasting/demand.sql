-- What a load of demand must not leave behind. One statement; every row it returns is a violation.
--
-- future   Nothing is ordered tomorrow: a row from the future was written in local time.
-- silent   A country that ordered on most days of the last four weeks has ordered within two days.

SELECT 'future' AS violation, country, ordered_at
FROM demand
WHERE ordered_at > CURRENT_TIMESTAMP
UNION ALL
SELECT 'silent', before.country, NULL
FROM demand AS before
WHERE before.ordered_at >= CURRENT_DATE - INTERVAL '28' DAY
GROUP BY before.country
HAVING count(DISTINCT CAST(before.ordered_at AS date)) >= 16
   AND max(before.ordered_at) < CURRENT_TIMESTAMP - INTERVAL '48' HOUR;
