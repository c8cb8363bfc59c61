COMMENT ON COLUMN analyst.facts.flags IS 'What to beware of: suspect_scale, ruling_challenged, parts_do_not_sum, parts_sum_to_total or ruling_not_said';
