SELECT analyst.present_deal(CAST(:deal_id AS bigint));
