-- Packages whose parts are deals of their own are left out: their parts are counted.
SELECT d.type AS code, count(*) AS deals
FROM analyst.deals d
WHERE NOT EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)
GROUP BY d.type
ORDER BY count(*) DESC, d.type;
