SELECT d.*
FROM analyst.deals d
ORDER BY d.deal_id;
