-- Sources, and deals, in which a party takes part under some names; under any, where none are given.
SELECT DISTINCT
    n.source_id,
    n.deal_id
FROM c5db.deal_participation n
WHERE n.party_id = CAST(:party_id AS bigint)
    AND (
        CAST(:names AS text[]) IS NULL
        OR n.name = ANY(CAST(:names AS text[]))
        OR n.canonical_name = ANY(CAST(:names AS text[]))
    );
