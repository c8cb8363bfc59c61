SELECT
    c.*,
    s.url AS source_url,
    s.title AS source_title,
    s.lang AS source_lang
FROM analyst.claims c
JOIN analyst.sources s USING (source_id)
WHERE c.deal_id IS NOT NULL
ORDER BY c.deal_id, c.source_id, c.quote_start, c.claim_id;
