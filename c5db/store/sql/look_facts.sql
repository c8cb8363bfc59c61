SELECT f.*
FROM analyst.facts f
WHERE f.deal_id = ANY(CAST(:deal_ids AS bigint[]))
    AND (CAST(:attributes AS text[]) IS NULL OR f.attribute = ANY(CAST(:attributes AS text[])))
ORDER BY
    f.deal_id,
    array_position(CAST(:attribute_order AS text[]), f.attribute),
    f.item COLLATE "C" NULLS FIRST,
    f.party_name COLLATE "C" NULLS FIRST,
    f.unit COLLATE "C",
    f.over COLLATE "C" NULLS FIRST;
