-- The decisions on a deal or a party, under all the numbers that lead to it; on anything where neither is given.
SELECT d.*
FROM analyst.decisions d
WHERE (
        CAST(:deal_id AS bigint) IS NULL
        OR (
            d.subject = 'deal'
            AND (
                d.subject_id IN (
                    SELECT k.id FROM c5db.deal k WHERE k.id = :deal_id OR k.merged_into = :deal_id
                )
                OR d.other_id = CAST(:deal_id AS bigint)
            )
        )
    )
    AND (
        CAST(:party_id AS bigint) IS NULL
        OR (
            d.subject = 'party'
            AND (
                d.subject_id IN (
                    SELECT k.id FROM c5db.party k WHERE k.id = :party_id OR k.merged_into = :party_id
                )
                OR d.other_id = CAST(:party_id AS bigint)
            )
        )
    )
    AND (NOT CAST(:by_people AS boolean) OR d.author IS NOT NULL)
ORDER BY d.decision_id;
