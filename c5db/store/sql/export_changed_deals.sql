SELECT t.change, d.*
FROM analyst.deals d
JOIN pg_temp.touched_deal t USING (deal_id)
ORDER BY d.deal_id;
