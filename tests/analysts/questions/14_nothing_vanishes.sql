-- Does every figure of every text end as a claim, or say why not?
SELECT count(*) AS unaccounted
FROM analyst.figures
WHERE claim_id IS NULL AND not_taken_because IS NULL;
