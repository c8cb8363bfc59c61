SELECT
    d.deal_id,
    d.title
FROM analyst.deals d
WHERE d.part_of = CAST(:deal_id AS bigint)
ORDER BY d.deal_id;
