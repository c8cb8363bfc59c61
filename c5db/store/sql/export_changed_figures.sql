-- These rows take the place of all that a reader has of the same source.
SELECT t.change, x.*
FROM analyst.figures x
JOIN pg_temp.touched_source t USING (source_id)
ORDER BY x.source_id, x.quote_start, x.quote_end, x.kind;
