ALTER TABLE c5db.live_claim ADD COLUMN deal_id bigint;
COMMENT ON COLUMN c5db.live_claim.deal_id IS 'The deal of its report, or the one it was moved to; kept by triggers';

UPDATE c5db.live_claim live
SET deal_id = home.deal_id
FROM c5db.live_claim own
LEFT JOIN c5db.deal_assignment a ON a.report_id = own.report_id
LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = own.claim_id
CROSS JOIN LATERAL (SELECT coalesce(moved.deal_id, a.deal_id) AS deal_id) home
WHERE live.claim_id = own.claim_id AND home.deal_id IS NOT NULL;

ALTER TABLE c5db.live_claim
ADD CONSTRAINT fk_live_claim_deal_id_deal FOREIGN KEY (deal_id) REFERENCES c5db.deal (id);
CREATE INDEX ix_live_claim_deal_id ON c5db.live_claim (deal_id);

-- A view joins parties to facts: with their number in the index, facts are counted without reading them.
DROP INDEX c5db.ix_fact_verdict;
CREATE INDEX ix_fact_verdict ON c5db.fact (verdict) INCLUDE (party_id);

-- Not for analysts: what c5db.deal_party holds, gathered anew.
CREATE VIEW c5db.deal_party_afresh AS
SELECT
    a.deal_id,
    n.party_id,
    n.role,
    count(DISTINCT t.source_id)::integer AS sources,
    n.role = min(n.role) OVER (PARTITION BY a.deal_id, n.party_id) AS is_first
FROM c5db.deal_assignment a
JOIN c5db.deal_report t ON t.id = a.report_id
JOIN c5db.participation n ON n.report_id = a.report_id
WHERE n.party_id IS NOT NULL
GROUP BY a.deal_id, n.party_id, n.role;

COMMENT ON VIEW c5db.deal_party_afresh IS 'What c5db.deal_party has to hold, gathered from the tables that it is kept in step with';

-- Not for analysts: the rows of c5db.deal_overview, gathered anew for these deals, all of them at once.
CREATE FUNCTION c5db.overviews_afresh(changed bigint[]) RETURNS SETOF c5db.deal_overview
LANGUAGE sql
STABLE
SET search_path = pg_catalog, pg_temp
AS $$
    WITH held AS (
        SELECT
            f.deal_id,
            (
                array_agg(f.value_text ORDER BY f.party_id IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'status' AND f.item IS NULL)
            )[1] AS status,
            (
                array_agg(f.value_text ORDER BY f.party_id IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'announced_on' AND f.item IS NULL)
            )[1] AS announced_on,
            (
                array_agg(f.value_text ORDER BY f.party_id IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'signed_on' AND f.item IS NULL)
            )[1] AS signed_on,
            (
                array_agg(f.id ORDER BY f.party_id IS NOT NULL, f.over IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'value' AND f.item IS NULL)
            )[1] AS worth_id,
            (count(*) FILTER (WHERE f.verdict = 'conflicting'))::integer AS open_conflicts
        FROM c5db.fact f
        WHERE f.deal_id = ANY(changed)
        GROUP BY f.deal_id
    ),

    speaking AS (
        SELECT a.deal_id, t.source_id, NOT t.background AS is_about
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        WHERE a.deal_id = ANY(changed)
        UNION ALL
        SELECT moved.deal_id, c.source_id, FALSE AS is_about
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
        JOIN c5db.claim c ON c.id = moved.claim_id
        WHERE moved.deal_id = ANY(changed)
    ),

    covered AS (
        SELECT
            x.deal_id,
            count(DISTINCT s.id)::integer AS sources,
            count(DISTINCT coalesce(k.original_source_id, s.id))::integer AS independent_sources,
            min(r.published_on) AS first_seen,
            max(r.published_on) AS last_seen,
            -- An article that mentions a deal in passing may do so years later.
            to_char(min(r.published_on) FILTER (WHERE x.is_about), 'YYYY-MM-DD') AS reported_on
        FROM speaking x
        JOIN c5db.source s ON s.id = x.source_id
        JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
        LEFT JOIN c5db.source_copy k ON k.source_id = s.id
        GROUP BY x.deal_id
    ),

    named AS (
        SELECT
            n.deal_id,
            array_agg(DISTINCT p.canonical_name COLLATE "C" ORDER BY p.canonical_name COLLATE "C") AS parties
        FROM c5db.deal_party n
        JOIN c5db.party p ON p.id = n.party_id
        WHERE n.deal_id = ANY(changed)
        GROUP BY n.deal_id
    ),

    package AS (
        SELECT DISTINCT part.part_of AS deal_id
        FROM c5db.deal part
        JOIN c5db.deal_assignment a ON a.deal_id = part.id
        WHERE part.part_of = ANY(changed)
    )

    SELECT
        d.id AS deal_id,
        held.status,
        worth.value,
        worth.value_max,
        worth.unit AS currency,
        worth.qualifier,
        held.announced_on,
        coalesce(held.status IN ('signed', 'in_force', 'completed'), FALSE) AND package.deal_id IS NULL AS summable,
        round(worth.value * rate.usd, 2) AS value_usd,
        round(worth.value_max * rate.usd, 2) AS value_max_usd,
        rate.usd AS usd_rate,
        rate.rate_on AS usd_rate_on,
        rate.source AS usd_rate_source,
        CASE
            WHEN asked.told_on IS NULL THEN NULL
            WHEN held.announced_on IS NOT NULL THEN 'announced_on'
            WHEN held.signed_on IS NOT NULL THEN 'signed_on'
            ELSE 'first_seen'
        END AS usd_rate_by,
        asked.told_on AS usd_rate_for,
        coalesce(named.parties, '{}') AS parties,
        covered.sources,
        covered.independent_sources,
        coalesce(held.open_conflicts, 0) AS open_conflicts,
        covered.first_seen,
        covered.last_seen
    FROM c5db.deal d
    JOIN covered ON covered.deal_id = d.id
    LEFT JOIN held ON held.deal_id = d.id
    LEFT JOIN c5db.fact worth ON worth.id = held.worth_id
    LEFT JOIN named ON named.deal_id = d.id
    LEFT JOIN package ON package.deal_id = d.id
    CROSS JOIN LATERAL (
        SELECT
            CASE WHEN worth.unit <> 'USD' THEN coalesce(held.announced_on, held.signed_on, covered.reported_on) END
                AS told_on
        OFFSET 0
    ) asked
    LEFT JOIN LATERAL analyst.usd_rate(worth.unit, asked.told_on) rate ON TRUE
    WHERE d.id = ANY(changed) AND d.merged_into IS NULL
$$;

COMMENT ON FUNCTION c5db.overviews_afresh(bigint[]) IS 'What c5db.deal_overview has to hold of these deals, gathered from the tables that it is kept in step with';

INSERT INTO c5db.deal_party (deal_id, party_id, role, sources, is_first)
SELECT x.deal_id, x.party_id, x.role, x.sources, x.is_first
FROM c5db.deal_party_afresh x;

INSERT INTO c5db.deal_overview (
    deal_id, status, value, value_max, currency, qualifier, announced_on, summable, value_usd, value_max_usd,
    usd_rate, usd_rate_on, usd_rate_source, usd_rate_by, usd_rate_for, parties, sources, independent_sources,
    open_conflicts, first_seen, last_seen
)
SELECT
    x.deal_id, x.status, x.value, x.value_max, x.currency, x.qualifier, x.announced_on, x.summable, x.value_usd,
    x.value_max_usd, x.usd_rate, x.usd_rate_on, x.usd_rate_source, x.usd_rate_by, x.usd_rate_for, x.parties,
    x.sources, x.independent_sources, x.open_conflicts, x.first_seen, x.last_seen
FROM c5db.overviews_afresh(ARRAY(SELECT d.id FROM c5db.deal d)) x;

-- Not for analysts: `live_claim.deal_id` follows the deal of the report, or the one that the claim was moved to.
CREATE FUNCTION c5db.keep_claims_of_reports() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        UPDATE c5db.live_claim live
        SET deal_id = NULL
        FROM old_rows o
        WHERE live.report_id = o.report_id
            AND live.deal_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM c5db.deal_assignment a WHERE a.report_id = o.report_id)
            AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id);
    END IF;
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
        UPDATE c5db.live_claim live
        SET deal_id = n.deal_id
        FROM new_rows n
        WHERE live.report_id = n.report_id
            AND live.deal_id IS DISTINCT FROM n.deal_id
            AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id);
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_claims_of_reports() IS 'Claims go to the deal that their report is given to';

CREATE TRIGGER keep_claims_insert AFTER INSERT ON c5db.deal_assignment
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_claims_of_reports();

CREATE TRIGGER keep_claims_update AFTER UPDATE ON c5db.deal_assignment
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_claims_of_reports();

CREATE TRIGGER keep_claims_delete AFTER DELETE ON c5db.deal_assignment
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_claims_of_reports();

CREATE FUNCTION c5db.keep_moved_claims() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    claims uuid[];
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN SELECT array_agg(n.claim_id) INTO claims FROM new_rows n;
        WHEN 'DELETE' THEN SELECT array_agg(o.claim_id) INTO claims FROM old_rows o;
        ELSE
            SELECT array_agg(every.claim_id) INTO claims
            FROM (SELECT n.claim_id FROM new_rows n UNION SELECT o.claim_id FROM old_rows o) every;
    END CASE;
    UPDATE c5db.live_claim live
    SET deal_id = home.deal_id
    FROM unnest(claims) AS changed (claim_id)
    JOIN c5db.live_claim own ON own.claim_id = changed.claim_id
    LEFT JOIN c5db.deal_assignment a ON a.report_id = own.report_id
    LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = own.claim_id
    CROSS JOIN LATERAL (SELECT coalesce(moved.deal_id, a.deal_id) AS deal_id) home
    WHERE live.claim_id = changed.claim_id AND live.deal_id IS DISTINCT FROM home.deal_id;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_moved_claims() IS 'Claims go to the deal that a person moved them to, and back; new ones to that of their report';

CREATE TRIGGER keep_claims_insert AFTER INSERT ON c5db.claim_assignment
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

CREATE TRIGGER keep_claims_update AFTER UPDATE ON c5db.claim_assignment
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

CREATE TRIGGER keep_claims_delete AFTER DELETE ON c5db.claim_assignment
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

CREATE TRIGGER keep_claims_insert AFTER INSERT ON c5db.live_claim
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

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

CREATE FUNCTION c5db.keep_deals_of_participations() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            PERFORM c5db.note_deals(ARRAY(
                SELECT DISTINCT a.deal_id FROM new_rows n JOIN c5db.deal_assignment a USING (report_id)
            ));
        WHEN 'DELETE' THEN
            PERFORM c5db.note_deals(ARRAY(
                SELECT DISTINCT a.deal_id FROM old_rows o JOIN c5db.deal_assignment a USING (report_id)
            ));
        ELSE
            PERFORM c5db.note_deals(ARRAY(
                SELECT DISTINCT a.deal_id
                FROM (
                    (
                        SELECT n.id, n.report_id, n.party_id, n.role FROM new_rows n
                        EXCEPT
                        SELECT o.id, o.report_id, o.party_id, o.role FROM old_rows o
                    )
                    UNION ALL
                    (
                        SELECT o.id, o.report_id, o.party_id, o.role FROM old_rows o
                        EXCEPT
                        SELECT n.id, n.report_id, n.party_id, n.role FROM new_rows n
                    )
                ) moved
                JOIN c5db.deal_assignment a USING (report_id)
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

-- Every claim has its source; LEFT JOIN says so to the planner, which leaves out what a question does not ask for.
CREATE OR REPLACE VIEW analyst.claims AS
SELECT
    c.id AS claim_id,
    live.deal_id,
    c.source_id,
    s.article_id,
    r.publisher,
    r.published_on,
    c.attribute,
    c.value,
    c.value_max,
    c.value_text,
    c.unit,
    c.qualifier,
    c.over,
    c.item,
    live.party_id,
    coalesce(p.canonical_name, c.party_name) AS party_name,
    live.attributed_to,
    c.quote,
    live.quote_start,
    live.quote_end
FROM c5db.live_claim live
JOIN c5db.claim c ON c.id = live.claim_id
LEFT JOIN c5db.source s ON s.id = c.source_id
LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE NOT EXISTS (
    SELECT
    FROM c5db.claim_rejection x
    WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
);

CREATE OR REPLACE VIEW analyst.deals AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    o.status,
    o.value,
    o.value_max,
    o.currency,
    o.qualifier,
    o.announced_on,
    o.parties COLLATE "C" AS parties,
    o.sources,
    o.independent_sources,
    o.open_conflicts,
    o.first_seen,
    o.last_seen,
    d.part_of,
    o.summable,
    o.value_usd,
    o.value_max_usd,
    o.usd_rate,
    o.usd_rate_on,
    o.usd_rate_source,
    CASE WHEN o.usd_rate_on IS NOT NULL THEN o.usd_rate_by END AS usd_rate_by,
    o.usd_rate_for
FROM c5db.deal_overview o
JOIN c5db.deal d ON d.id = o.deal_id;

COMMENT ON COLUMN analyst.deals.usd_rate_for IS 'That date itself: the day or month that a rate was asked for, also where none is known; null: US dollars, or no date is told';

CREATE OR REPLACE VIEW analyst.deal_parties AS
SELECT
    n.deal_id,
    n.party_id,
    p.canonical_name AS party_name,
    p.kind,
    p.country,
    n.role,
    n.sources
FROM c5db.deal_party n
JOIN c5db.party p ON p.id = n.party_id;

CREATE OR REPLACE VIEW analyst.partners AS
SELECT
    one.id AS party_id,
    one.canonical_name AS party_name,
    other.id AS partner_id,
    other.canonical_name AS partner_name,
    o.currency,
    count(*)::integer AS deals,
    (count(*) FILTER (WHERE o.summable))::integer AS summable_deals,
    sum(o.value) FILTER (WHERE o.summable) AS value,
    sum(coalesce(o.value_max, o.value)) FILTER (WHERE o.summable) AS value_max,
    sum(o.value_usd) FILTER (WHERE o.summable) AS value_usd
FROM c5db.deal_overview o
JOIN c5db.deal_party n ON n.deal_id = o.deal_id AND n.is_first
JOIN c5db.deal_party m ON m.deal_id = o.deal_id AND m.is_first AND m.party_id <> n.party_id
JOIN c5db.party one ON one.id = n.party_id
JOIN c5db.party other ON other.id = m.party_id
GROUP BY one.id, other.id, o.currency;

CREATE OR REPLACE VIEW analyst.sums AS
SELECT
    o.currency,
    d.type,
    o.status,
    count(*)::integer AS deals,
    sum(o.value) AS value,
    sum(coalesce(o.value_max, o.value)) AS value_max,
    count(o.value_usd)::integer AS deals_in_usd,
    sum(o.value_usd) AS value_usd
FROM c5db.deal_overview o
JOIN c5db.deal d ON d.id = o.deal_id
WHERE o.summable AND o.value IS NOT NULL
GROUP BY o.currency, d.type, o.status;

-- Each branch is one table and no condition, for only so does the planner look the events of some deals up in each of them
-- by an index, however the deals are asked for.
CREATE OR REPLACE VIEW analyst.timeline AS
SELECT
    e.deal_id,
    CASE WHEN e.kind = 'fact' THEN e.happened_on ELSE to_char(r.published_on, 'YYYY-MM-DD') END AS happened_on,
    e.event,
    CASE e.kind WHEN 'fact' THEN e.detail WHEN 'claim' THEN c.value_text ELSE r.title END AS detail,
    s.id AS source_id,
    r.publisher,
    e.claim_id,
    c.quote
FROM (
    SELECT
        'fact' AS kind,
        f.deal_id,
        f.attribute AS event,
        f.value_text AS happened_on,
        f.item AS detail,
        NULL::bigint AS report_id,
        NULL::uuid AS claim_id
    FROM c5db.fact f
    UNION ALL
    SELECT
        'claim' AS kind,
        live.deal_id,
        'status' AS event,
        NULL::text AS happened_on,
        NULL::text AS detail,
        live.report_id,
        live.claim_id
    FROM c5db.live_claim live
    UNION ALL
    SELECT
        'report' AS kind,
        a.deal_id,
        'published' AS event,
        NULL::text AS happened_on,
        NULL::text AS detail,
        a.report_id,
        NULL::uuid AS claim_id
    FROM c5db.deal_assignment a
) e
LEFT JOIN c5db.claim c ON c.id = e.claim_id
LEFT JOIN c5db.claim_rejection x ON x.claim_id = e.claim_id AND x.withdrawn_at IS NULL
LEFT JOIN c5db.deal_report t ON t.id = e.report_id
LEFT JOIN c5db.source s ON s.id = t.source_id
LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE e.deal_id IS NOT NULL
    AND x.id IS NULL
    AND (e.kind <> 'fact' OR e.event IN ('signed_on', 'announced_on', 'delivery'))
    AND (e.kind <> 'claim' OR c.attribute = 'status');

CREATE OR REPLACE VIEW analyst.completeness AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    o.status,
    array_remove(ARRAY[
        CASE WHEN NOT has.value THEN 'value' END,
        CASE WHEN NOT has.status THEN 'status' END,
        CASE WHEN NOT has.date THEN 'date' END,
        CASE WHEN NOT has.two_parties THEN 'two_parties' END,
        CASE WHEN NOT has.country THEN 'country' END,
        CASE WHEN NOT has.second_voice THEN 'second_voice' END
    ], NULL) AS missing,
    round(
        (
            has.value::integer + has.status::integer + has.date::integer
            + has.two_parties::integer + has.country::integer + has.second_voice::integer
        ) / 6.0,
        2
    ) AS completeness
FROM c5db.deal_overview o
JOIN c5db.deal d ON d.id = o.deal_id
CROSS JOIN LATERAL (
    -- OFFSET keeps these from being looked up again wherever they are named.
    SELECT
        o.value IS NOT NULL AS value,
        o.status IS NOT NULL AS status,
        EXISTS (
            SELECT
            FROM c5db.fact f
            WHERE f.deal_id = o.deal_id AND f.attribute IN ('signed_on', 'announced_on')
        ) AS date,
        (SELECT count(*) FROM c5db.deal_party n WHERE n.deal_id = o.deal_id AND n.is_first) >= 2 AS two_parties,
        EXISTS (
            SELECT
            FROM c5db.deal_party n
            JOIN c5db.party p ON p.id = n.party_id
            WHERE n.deal_id = o.deal_id AND p.country IS NOT NULL
        ) AS country,
        o.independent_sources >= 2 AS second_voice
    OFFSET 0
) has;

-- Every fact has its deal; LEFT JOIN says so to the planner, which leaves it out where no title is asked for.
CREATE OR REPLACE VIEW analyst.conflicts AS
SELECT
    f.deal_id,
    d.title AS deal_title,
    f.attribute,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    (
        SELECT jsonb_agg(
            rival.body - 'claim_ids' || jsonb_build_object(
                'claims',
                (
                    SELECT jsonb_agg(
                        jsonb_build_object(
                            'claim_id', c.claim_id,
                            'article_id', c.article_id,
                            'publisher', c.publisher,
                            'published_on', c.published_on,
                            'attributed_to', c.attributed_to,
                            'quote', c.quote
                        )
                        ORDER BY c.published_on, c.claim_id
                    )
                    FROM jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
                    -- OFFSET 0 lets each claim be looked up; joined as it is, every rival would read all claims.
                    CROSS JOIN LATERAL (
                        SELECT x.*
                        FROM analyst.claims x
                        WHERE x.claim_id = named.claim_id::uuid
                        OFFSET 0
                    ) c
                )
            )
            ORDER BY rival.place
        )
        FROM jsonb_array_elements(f.rivals) WITH ORDINALITY AS rival (body, place)
    ) AS values,
    coalesce(f.value_text, concat_ws('..', trim_scale(f.value), trim_scale(f.value_max))) AS chosen,
    f.explanation
FROM c5db.fact f
LEFT JOIN c5db.deal d ON d.id = f.deal_id
LEFT JOIN c5db.party p ON p.id = f.party_id
WHERE f.verdict = 'conflicting';

DROP VIEW c5db.deal_worth;
