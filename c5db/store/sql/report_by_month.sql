SELECT to_char(d.first_seen, 'YYYY-MM') AS code, count(*) AS deals
FROM analyst.deals d
WHERE d.first_seen IS NOT NULL
    AND NOT EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)
GROUP BY 1
ORDER BY 1;
