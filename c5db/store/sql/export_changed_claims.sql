SELECT
    t.change,
    c.*,
    s.url AS source_url,
    s.title AS source_title,
    s.lang AS source_lang,
    s.copy_of AS source_copy_of
FROM pg_temp.touched_claim t
JOIN analyst.claims c USING (claim_id)
JOIN analyst.sources s USING (source_id)
ORDER BY c.claim_id;
