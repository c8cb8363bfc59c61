-- The words around the quotes of some claims.
SELECT
    c.claim_id::text AS claim_id,
    s.lang,
    substr(s.text, greatest(c.quote_start - CAST(:around AS integer), 0) + 1, least(c.quote_start, CAST(:around AS integer)))
        AS before,
    c.quote,
    substr(s.text, c.quote_end + 1, CAST(:around AS integer)) AS after
FROM analyst.claims c
JOIN analyst.sources s USING (source_id)
WHERE c.claim_id = ANY(CAST(:claim_ids AS uuid[]));
