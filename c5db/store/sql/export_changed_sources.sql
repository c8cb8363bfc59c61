SELECT t.change, s.*
FROM analyst.sources s
JOIN pg_temp.touched_source t USING (source_id)
ORDER BY s.source_id;
