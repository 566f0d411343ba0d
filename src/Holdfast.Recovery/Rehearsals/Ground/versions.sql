SELECT part, version FROM schema_version ORDER BY part
