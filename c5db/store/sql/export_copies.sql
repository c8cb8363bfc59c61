SELECT c.*
FROM analyst.copies c
ORDER BY c.source_id;
