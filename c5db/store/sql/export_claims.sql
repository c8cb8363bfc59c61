SELECT
    c.*,
    s.url AS source_url,
    s.title AS source_title,
    s.lang AS source_lang,
    s.copy_of AS source_copy_of
FROM analyst.claims c
JOIN analyst.sources s USING (source_id)
ORDER BY c.claim_id;
