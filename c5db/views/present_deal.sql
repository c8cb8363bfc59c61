-- Runs with the rights of its owner, as analysts see no table; it only reads.
CREATE FUNCTION analyst.present_deal(id bigint) RETURNS bigint
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog
AS $$
    SELECT coalesce(d.merged_into, d.id)
    FROM c5db.deal d
    WHERE d.id = present_deal.id
$$;

COMMENT ON FUNCTION analyst.present_deal(bigint) IS 'The number that a deal goes by now: its own, or that of the deal it was merged into; null: there never was such a deal';
