CREATE VIEW analyst.fact_claims AS
SELECT
    f.deal_id,
    f.attribute,
    f.party_id,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    f.unit,
    f.over,
    named.claim_id::uuid AS claim_id,
    rival.body ->> 'state' AS state
FROM c5db.fact f
CROSS JOIN LATERAL jsonb_array_elements(f.rivals) AS rival (body)
CROSS JOIN LATERAL jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
LEFT JOIN c5db.party p ON p.id = f.party_id;

COMMENT ON VIEW analyst.fact_claims IS 'Which claims each fact was made of, and how each stands to the value held';
COMMENT ON COLUMN analyst.fact_claims.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.fact_claims.attribute IS 'What the fact speaks of';
COMMENT ON COLUMN analyst.fact_claims.party_id IS 'The party it speaks of';
COMMENT ON COLUMN analyst.fact_claims.party_name IS 'Canonical name of that party';
COMMENT ON COLUMN analyst.fact_claims.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.fact_claims.unit IS 'Unit of the fact';
COMMENT ON COLUMN analyst.fact_claims.over IS 'Period that the figure runs over, ISO 8601 duration';
COMMENT ON COLUMN analyst.fact_claims.claim_id IS 'A claim on it';
COMMENT ON COLUMN analyst.fact_claims.state IS 'chosen (it states the value held), stands (it fits that value), contradicts, superseded (of an earlier moment), suspect (out of scale) or part (it counts something else)';
