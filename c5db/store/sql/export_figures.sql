SELECT f.*
FROM analyst.figures f
ORDER BY f.source_id, f.quote_start, f.quote_end, f.kind;
