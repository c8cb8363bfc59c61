-- Not for analysts: `deal_overview` and `deal_party` are kept in step with the tables that they are gathered from.
-- Each statement notes the deals that it changes. They are gathered anew when it ends; a transaction of many statements
-- says SET CONSTRAINTS c5db.keep_deals DEFERRED, and they are gathered once, when it commits.
CREATE FUNCTION c5db.note_deals(changed bigint[]) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    -- Whether a package is summable hangs on its parts.
    INSERT INTO c5db.changed_deal (deal_ids)
    SELECT changed || ARRAY(SELECT d.part_of FROM c5db.deal d WHERE d.id = ANY(changed) AND d.part_of IS NOT NULL)
    WHERE cardinality(changed) > 0;
END;

COMMENT ON FUNCTION c5db.note_deals(bigint[]) IS 'Notes deals whose overviews are to be gathered anew';

CREATE FUNCTION c5db.gather_deals(changed bigint[]) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    WITH fresh AS MATERIALIZED (
        SELECT x.* FROM c5db.deal_party_afresh x WHERE x.deal_id = ANY(changed)
    ),

    gone AS (
        DELETE FROM c5db.deal_party held
        WHERE held.deal_id = ANY(changed)
            AND NOT EXISTS (
                SELECT
                FROM fresh
                WHERE (fresh.deal_id, fresh.party_id, fresh.role) = (held.deal_id, held.party_id, held.role)
            )
    )

    INSERT INTO c5db.deal_party AS held (deal_id, party_id, role, sources, is_first)
    SELECT fresh.deal_id, fresh.party_id, fresh.role, fresh.sources, fresh.is_first FROM fresh
    ON CONFLICT (deal_id, party_id, role) DO UPDATE
    SET sources = excluded.sources, is_first = excluded.is_first
    WHERE (held.sources, held.is_first) <> (excluded.sources, excluded.is_first);

    WITH fresh AS MATERIALIZED (
        SELECT x.* FROM c5db.overviews_afresh(changed) x
    ),

    gone AS (
        DELETE FROM c5db.deal_overview held
        WHERE held.deal_id = ANY(changed) AND NOT EXISTS (SELECT FROM fresh WHERE fresh.deal_id = held.deal_id)
    )

    INSERT INTO c5db.deal_overview AS held (
        deal_id, status, value, value_max, currency, qualifier, announced_on, summable, value_usd, value_max_usd,
        usd_rate, usd_rate_on, usd_rate_source, usd_rate_by, usd_rate_for, parties, sources, independent_sources,
        open_conflicts, first_seen, last_seen
    )
    SELECT
        x.deal_id, x.status, x.value, x.value_max, x.currency, x.qualifier, x.announced_on, x.summable, x.value_usd,
        x.value_max_usd, x.usd_rate, x.usd_rate_on, x.usd_rate_source, x.usd_rate_by, x.usd_rate_for, x.parties,
        x.sources, x.independent_sources, x.open_conflicts, x.first_seen, x.last_seen
    FROM fresh x
    ON CONFLICT (deal_id) DO UPDATE
    SET
        status = excluded.status,
        value = excluded.value,
        value_max = excluded.value_max,
        currency = excluded.currency,
        qualifier = excluded.qualifier,
        announced_on = excluded.announced_on,
        summable = excluded.summable,
        value_usd = excluded.value_usd,
        value_max_usd = excluded.value_max_usd,
        usd_rate = excluded.usd_rate,
        usd_rate_on = excluded.usd_rate_on,
        usd_rate_source = excluded.usd_rate_source,
        usd_rate_by = excluded.usd_rate_by,
        usd_rate_for = excluded.usd_rate_for,
        parties = excluded.parties,
        sources = excluded.sources,
        independent_sources = excluded.independent_sources,
        open_conflicts = excluded.open_conflicts,
        first_seen = excluded.first_seen,
        last_seen = excluded.last_seen
    WHERE held IS DISTINCT FROM excluded;
END
$$;

COMMENT ON FUNCTION c5db.gather_deals(bigint[]) IS 'Gathers the overviews and parties of these deals anew';

CREATE FUNCTION c5db.keep_deals() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    changed bigint[];
BEGIN
    -- The first note of a transaction brings in what all of them name; nothing is left to the others.
    WITH noted AS (DELETE FROM c5db.changed_deal RETURNING deal_ids)
    SELECT array_agg(DISTINCT one.id) INTO changed
    FROM noted
    CROSS JOIN LATERAL unnest(noted.deal_ids) AS one (id);
    IF changed IS NOT NULL THEN
        PERFORM c5db.gather_deals(changed);
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals() IS 'Gathers what was noted anew';

CREATE CONSTRAINT TRIGGER keep_deals AFTER INSERT ON c5db.changed_deal
DEFERRABLE INITIALLY IMMEDIATE
FOR EACH ROW EXECUTE FUNCTION c5db.keep_deals();

-- Tables whose rows name a deal.
CREATE FUNCTION c5db.keep_deals_named() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN PERFORM c5db.note_deals(ARRAY(SELECT DISTINCT n.deal_id FROM new_rows n));
        WHEN 'DELETE' THEN PERFORM c5db.note_deals(ARRAY(SELECT DISTINCT o.deal_id FROM old_rows o));
        ELSE
            PERFORM c5db.note_deals(ARRAY(SELECT n.deal_id FROM new_rows n UNION SELECT o.deal_id FROM old_rows o));
    END CASE;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_named() IS 'Notes the deals that rows name';

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.fact
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.fact
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.fact
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.deal_assignment
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.deal_assignment
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.deal_assignment
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.claim_assignment
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.claim_assignment
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.claim_assignment
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_named();

-- A merge or a package changes what counts as a deal.
CREATE FUNCTION c5db.keep_deals_changed() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM c5db.note_deals(ARRAY(
        SELECT DISTINCT one.id
        FROM new_rows n
        JOIN old_rows o USING (id)
        CROSS JOIN LATERAL unnest(ARRAY[n.id, n.part_of, o.part_of]) AS one (id)
        WHERE (n.merged_into, n.part_of) IS DISTINCT FROM (o.merged_into, o.part_of) AND one.id IS NOT NULL
    ));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_changed() IS 'Notes deals that were merged, and packages that parts came to or left';

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.deal
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_changed();

-- Claims that were moved to a deal make it spoken of while they are live.
CREATE FUNCTION c5db.keep_deals_of_moved_claims() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM c5db.note_deals(ARRAY(
            SELECT DISTINCT moved.deal_id FROM new_rows n JOIN c5db.claim_assignment moved USING (claim_id)
        ));
    ELSE
        PERFORM c5db.note_deals(ARRAY(
            SELECT DISTINCT moved.deal_id FROM old_rows o JOIN c5db.claim_assignment moved USING (claim_id)
        ));
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_moved_claims() IS 'Notes deals to which claims were moved that come or go';

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.live_claim
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_moved_claims();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.live_claim
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_moved_claims();

CREATE FUNCTION c5db.note_deals_of_reports(changed bigint[]) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT c5db.note_deals(ARRAY(
        SELECT a.deal_id
        FROM c5db.deal_assignment a
        WHERE a.report_id = ANY(changed)
        UNION
        SELECT moved.deal_id
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live USING (claim_id)
        WHERE live.report_id = ANY(changed)
    ))
    WHERE cardinality(changed) > 0;
END;

COMMENT ON FUNCTION c5db.note_deals_of_reports(bigint[]) IS 'Notes the deals of reports, and those that claims of them were moved to';

CREATE FUNCTION c5db.keep_deals_of_participations() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN PERFORM c5db.note_deals_of_reports(ARRAY(SELECT DISTINCT n.report_id FROM new_rows n));
        WHEN 'DELETE' THEN PERFORM c5db.note_deals_of_reports(ARRAY(SELECT DISTINCT o.report_id FROM old_rows o));
        ELSE
            PERFORM c5db.note_deals_of_reports(ARRAY(
                SELECT DISTINCT moved.report_id
                FROM (
                    (
                        SELECT n.id, n.report_id, n.party_id, n.role, n.name, n.canonical_name FROM new_rows n
                        EXCEPT
                        SELECT o.id, o.report_id, o.party_id, o.role, o.name, o.canonical_name FROM old_rows o
                    )
                    UNION ALL
                    (
                        SELECT o.id, o.report_id, o.party_id, o.role, o.name, o.canonical_name FROM old_rows o
                        EXCEPT
                        SELECT n.id, n.report_id, n.party_id, n.role, n.name, n.canonical_name FROM new_rows n
                    )
                ) moved
            ));
    END CASE;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_participations() IS 'Notes deals whose parties or roles change';

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.participation
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_participations();

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.participation
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_participations();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.participation
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_participations();

CREATE FUNCTION c5db.keep_deals_of_parties() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM c5db.note_deals(ARRAY(
        SELECT DISTINCT d.deal_id
        FROM new_rows n
        JOIN old_rows o USING (id)
        JOIN c5db.deal_party d ON d.party_id = n.id
        WHERE n.canonical_name <> o.canonical_name
    ));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_parties() IS 'Notes deals whose parties go by another name';

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.party
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_parties();

CREATE FUNCTION c5db.keep_deals_of_reports() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM c5db.note_deals(ARRAY(
        SELECT DISTINCT a.deal_id
        FROM new_rows n
        JOIN old_rows o USING (id)
        JOIN c5db.deal_assignment a ON a.report_id = n.id
        WHERE (n.source_id, n.background) IS DISTINCT FROM (o.source_id, o.background)
    ));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_reports() IS 'Notes deals that an article is about now, or only mentions';

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.deal_report
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_reports();

CREATE FUNCTION c5db.note_deals_of_sources(changed bigint[]) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT c5db.note_deals(ARRAY(
        SELECT a.deal_id
        FROM c5db.deal_report t
        JOIN c5db.deal_assignment a ON a.report_id = t.id
        WHERE t.source_id = ANY(changed)
        UNION
        SELECT moved.deal_id
        FROM c5db.claim c
        JOIN c5db.claim_assignment moved ON moved.claim_id = c.id
        WHERE c.source_id = ANY(changed)
    ))
    WHERE cardinality(changed) > 0;
END;

COMMENT ON FUNCTION c5db.note_deals_of_sources(bigint[]) IS 'Notes the deals that sources speak of';

CREATE FUNCTION c5db.keep_deals_of_sources() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM c5db.note_deals_of_sources(ARRAY(
        SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n.revision <> o.revision
    ));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_sources() IS 'Notes the deals of sources that have a new text';

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.source
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_sources();

CREATE FUNCTION c5db.keep_deals_of_revisions() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM c5db.note_deals_of_sources(ARRAY(
        SELECT n.source_id
        FROM new_rows n
        JOIN old_rows o USING (id)
        WHERE n.published_on IS DISTINCT FROM o.published_on
    ));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_revisions() IS 'Notes the deals of sources that came out on another day';

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.source_revision
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_revisions();

CREATE FUNCTION c5db.keep_deals_of_copies() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN PERFORM c5db.note_deals_of_sources(ARRAY(SELECT n.source_id FROM new_rows n));
        WHEN 'DELETE' THEN PERFORM c5db.note_deals_of_sources(ARRAY(SELECT o.source_id FROM old_rows o));
        ELSE
            PERFORM c5db.note_deals_of_sources(ARRAY(
                SELECT n.source_id FROM new_rows n UNION SELECT o.source_id FROM old_rows o
            ));
    END CASE;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_copies() IS 'Notes the deals of sources that are found to be copies, or none';

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.source_copy
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_copies();

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.source_copy
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_copies();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.source_copy
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_copies();

-- A rate serves the week after it and its month.
CREATE FUNCTION c5db.note_deals_of_rates(currencies text[], days date[]) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT c5db.note_deals(ARRAY(
        SELECT o.deal_id
        FROM (
            SELECT changed.currency, to_char(changed.day + later.days, 'YYYY-MM-DD') AS told_on
            FROM unnest(currencies, days) AS changed (currency, day)
            CROSS JOIN generate_series(0, 6) AS later (days)
            UNION
            SELECT changed.currency, to_char(changed.day, 'YYYY-MM') AS told_on
            FROM unnest(currencies, days) AS changed (currency, day)
        ) asked
        JOIN c5db.deal_overview o ON o.currency = asked.currency AND o.usd_rate_for = asked.told_on
    ))
    WHERE cardinality(currencies) > 0;
END;

COMMENT ON FUNCTION c5db.note_deals_of_rates(text[], date[]) IS 'Notes the deals that are worth another sum of US dollars';

CREATE FUNCTION c5db.keep_deals_of_rates() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    currencies text[];
    days date[];
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            SELECT array_agg(n.currency), array_agg(n.day) INTO currencies, days FROM new_rows n;
        WHEN 'DELETE' THEN
            SELECT array_agg(o.currency), array_agg(o.day) INTO currencies, days FROM old_rows o;
        ELSE
            SELECT array_agg(every.currency), array_agg(every.day) INTO currencies, days
            FROM (SELECT n.currency, n.day FROM new_rows n UNION SELECT o.currency, o.day FROM old_rows o) every;
    END CASE;
    PERFORM c5db.note_deals_of_rates(currencies, days);
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_rates() IS 'Notes the deals that new rates are for';

CREATE TRIGGER keep_deals_insert AFTER INSERT ON c5db.exchange_rate
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_rates();

CREATE TRIGGER keep_deals_update AFTER UPDATE ON c5db.exchange_rate
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_rates();

CREATE TRIGGER keep_deals_delete AFTER DELETE ON c5db.exchange_rate
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_deals_of_rates();
