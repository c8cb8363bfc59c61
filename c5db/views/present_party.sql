-- Runs with the rights of its owner, as analysts see no table; it only reads.
CREATE FUNCTION analyst.present_party(id bigint) RETURNS bigint
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog
AS $$
    SELECT coalesce(d.merged_into, d.id)
    FROM c5db.party d
    WHERE d.id = present_party.id
$$;

COMMENT ON FUNCTION analyst.present_party(bigint) IS 'The number that a party goes by now: its own, or that of the party it was merged into; null: there never was such a party';
