DELETE FROM c5db.fact f
WHERE f.id = ANY(:gone);

INSERT INTO c5db.fact (
    deal_id, attribute, party_id, party_name, item, unit, over, value, value_max, value_text, qualifier, low, high,
    verdict, confidence, claims, independent_sources, explanation, flags, ruled_by, as_of, chosen_claims, rivals,
    stated_order, run_id
)
SELECT
    i.deal_id,
    i.attribute,
    i.party_id,
    i.party_name,
    i.item,
    i.unit,
    i.over,
    i.value,
    i.value_max,
    i.value_text,
    i.qualifier,
    i.low,
    i.high,
    i.verdict,
    i.confidence,
    i.claims,
    i.independent_sources,
    i.explanation,
    i.flags,
    i.ruled_by,
    i.as_of,
    i.chosen_claims,
    i.rivals,
    i.stated_order,
    CAST(:run_id AS bigint)
FROM pg_temp.incoming_fact i
ON CONFLICT (deal_id, attribute, party_id, party_name, item, unit, over) DO UPDATE
SET
    value = excluded.value,
    value_max = excluded.value_max,
    value_text = excluded.value_text,
    qualifier = excluded.qualifier,
    low = excluded.low,
    high = excluded.high,
    verdict = excluded.verdict,
    confidence = excluded.confidence,
    claims = excluded.claims,
    independent_sources = excluded.independent_sources,
    explanation = excluded.explanation,
    flags = excluded.flags,
    ruled_by = excluded.ruled_by,
    as_of = excluded.as_of,
    chosen_claims = excluded.chosen_claims,
    rivals = excluded.rivals,
    stated_order = excluded.stated_order,
    run_id = excluded.run_id,
    changed_at = now();

INSERT INTO c5db.fact_change (
    deal_id, attribute, party_id, party_name, item, unit, over, value, value_max, value_text, qualifier, low, high,
    confidence, claims, independent_sources, explanation, flags, ruled_by, as_of, chosen_claims, rivals, stated_order,
    old_value, new_value, old_verdict, new_verdict, old_qualifier, reason, run_id, changed_at
)
SELECT
    i.deal_id,
    i.attribute,
    i.party_id,
    i.party_name,
    i.item,
    i.unit,
    i.over,
    i.value,
    i.value_max,
    i.value_text,
    i.qualifier,
    i.low,
    i.high,
    i.confidence,
    i.claims,
    i.independent_sources,
    i.explanation,
    i.flags,
    i.ruled_by,
    i.as_of,
    i.chosen_claims,
    i.rivals,
    i.stated_order,
    i.old_value,
    i.new_value,
    i.old_verdict,
    i.new_verdict,
    i.old_qualifier,
    i.reason,
    CAST(:run_id AS bigint),
    -- The start of the transaction may lie before what another one has written since.
    clock_timestamp()
FROM pg_temp.incoming_change i
ORDER BY i.place;

DROP TABLE pg_temp.incoming_fact, pg_temp.incoming_change;
