-- The decisions on a deal or a party, under all the numbers that lead to it; on anything where neither is given.
WITH RECURSIVE present (subject, id) AS (
    VALUES ('deal', CAST(:deal_id AS bigint)), ('party', CAST(:party_id AS bigint))
),
-- Whatever was merged into it, even in two steps or for a while: the log knows.
numbers (subject, id) AS (
    SELECT p.subject, p.id
    FROM present p
    UNION
    SELECT d.subject, d.other_id
    FROM numbers n
    JOIN analyst.decisions d ON d.subject = n.subject AND d.subject_id = n.id AND d.action = 'merge'
),
led_here (subject, id) AS (
    SELECT n.subject, n.id
    FROM numbers n
    JOIN present p ON p.subject = n.subject
    WHERE p.id = CASE n.subject WHEN 'deal' THEN analyst.present_deal(n.id) ELSE analyst.present_party(n.id) END
)
SELECT d.*
FROM analyst.decisions d
WHERE (
        (CAST(:deal_id AS bigint) IS NULL AND CAST(:party_id AS bigint) IS NULL)
        OR (d.subject, d.subject_id) IN (SELECT l.subject, l.id FROM led_here l)
        OR (d.subject, d.other_id) IN (SELECT p.subject, p.id FROM present p)
    )
    AND (NOT CAST(:by_people AS boolean) OR d.author IS NOT NULL)
ORDER BY d.decision_id;
