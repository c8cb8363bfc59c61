SELECT d.status AS code, count(*) AS deals
FROM analyst.deals d
WHERE NOT EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)
GROUP BY d.status
ORDER BY count(*) DESC, d.status;
