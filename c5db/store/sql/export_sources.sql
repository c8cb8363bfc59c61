SELECT s.*
FROM analyst.sources s
ORDER BY s.source_id;
