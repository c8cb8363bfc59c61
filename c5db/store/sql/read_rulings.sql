SELECT
    u.deal_id,
    u.id,
    u.attribute,
    u.party_id,
    p.canonical_name AS party_name,
    u.item,
    u.value,
    u.value_max,
    u.value_text,
    u.unit,
    u.over,
    u.reason,
    u.author,
    (u.ruled_at AT TIME ZONE 'UTC')::date AS ruled_on,
    ARRAY(SELECT seen.claim_id FROM c5db.ruling_claim seen WHERE seen.ruling_id = u.id) AS seen,
    -- A source with the text that it had at the ruling was heard, however its text is read since.
    ARRAY(
        SELECT DISTINCT s.id
        FROM c5db.ruling_claim seen
        JOIN c5db.claim c ON c.id = seen.claim_id
        JOIN c5db.source s ON s.id = c.source_id
        JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
        WHERE seen.ruling_id = u.id AND r.loaded_at <= u.ruled_at
        ORDER BY s.id
    ) AS heard
FROM c5db.ruling u
LEFT JOIN c5db.party p ON p.id = u.party_id
WHERE u.deal_id = ANY(:deal_ids) AND u.withdrawn_at IS NULL
ORDER BY u.deal_id, u.id;
