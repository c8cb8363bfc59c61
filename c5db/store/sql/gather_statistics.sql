-- Of some tables only what a load looks rows up by, or the words of every text would be taken apart once more. At the
-- rest Postgres looks when it comes by: to it, a look at some columns of a table is none at the table.
ANALYZE
    c5db.source,
    c5db.source_revision (id, source_id, revision, text_hash, published_on),
    c5db.source_fingerprint,
    c5db.source_signature,
    c5db.claim,
    c5db.live_claim,
    c5db.figure (source_id, claim_id),
    c5db.participation,
    c5db.party,
    c5db.party_key,
    c5db.party_name,
    c5db.deal (id, type, merged_into, part_of),
    c5db.deal_party,
    c5db.deal_overview,
    c5db.deal_report,
    c5db.deal_report_key,
    c5db.deal_report_link,
    c5db.deal_assignment;
