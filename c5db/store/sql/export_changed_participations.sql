-- These rows take the place of all that a reader has of the same source.
SELECT t.change, x.*
FROM analyst.participations x
JOIN pg_temp.touched_source t USING (source_id)
ORDER BY x.source_id, x.deal_id, x.party_id, x.role, x.name;
