-- Runs with the rights of its owner, as analysts see no table; it only reads.
CREATE FUNCTION analyst.facts_as_of(moment timestamptz) RETURNS SETOF analyst.facts
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog
AS $$
    SELECT
        f.deal_id,
        f.attribute,
        f.party_id,
        coalesce(p.canonical_name, f.party_name) AS party_name,
        f.item,
        f.value,
        f.value_max,
        f.value_text,
        f.unit,
        f.qualifier,
        f.low,
        f.high,
        f.new_verdict AS verdict,
        f.confidence,
        f.claims,
        f.independent_sources,
        f.explanation,
        f.flags,
        f.ruled_by,
        f.as_of,
        f.over
    FROM (
        SELECT DISTINCT ON (h.deal_id, h.attribute, h.party_id, h.party_name, h.item, h.unit, h.over) h.*
        FROM c5db.fact_change h
        WHERE h.changed_at <= moment
        ORDER BY h.deal_id, h.attribute, h.party_id, h.party_name, h.item, h.unit, h.over, h.id DESC
    ) f
    LEFT JOIN c5db.party p ON p.id = f.party_id
    WHERE f.new_verdict IS NOT NULL
$$;

COMMENT ON FUNCTION analyst.facts_as_of(timestamptz) IS 'The facts as they stood at a moment, in the columns of analyst.facts';
