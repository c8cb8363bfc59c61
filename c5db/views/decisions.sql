CREATE VIEW analyst.decisions AS
SELECT
    d.id AS decision_id,
    d.decided_at,
    d.run_id,
    d.author,
    d.subject,
    d.action,
    d.subject_id,
    d.other_id,
    d.source_id,
    s.article_id,
    d.claim_ids,
    d.score,
    d.reason,
    d.undoes,
    (SELECT max(u.id) FROM c5db.identity_decision u WHERE u.undoes = d.id) AS undone_by
FROM c5db.identity_decision d
LEFT JOIN c5db.source s ON s.id = d.source_id;

COMMENT ON VIEW analyst.decisions IS 'Every decision on which reports are one deal, which names one party and which sources copy, by the program or a person; a log';
COMMENT ON COLUMN analyst.decisions.decision_id IS 'Number of the decision';
COMMENT ON COLUMN analyst.decisions.decided_at IS 'When';
COMMENT ON COLUMN analyst.decisions.run_id IS 'The run that decided';
COMMENT ON COLUMN analyst.decisions.author IS 'The person who decided; null: the program';
COMMENT ON COLUMN analyst.decisions.subject IS 'What it is about: deal, party or source';
COMMENT ON COLUMN analyst.decisions.action IS 'create, assign (a source tells of the deal), merge, split, copy, original, distinct, part or undo';
COMMENT ON COLUMN analyst.decisions.subject_id IS 'The deal, party or source decided on; what another one is merged into or split from';
COMMENT ON COLUMN analyst.decisions.other_id IS 'The other one: merged, split off, original, package';
COMMENT ON COLUMN analyst.decisions.source_id IS 'The source whose telling was assigned';
COMMENT ON COLUMN analyst.decisions.article_id IS 'The id of its article as given on input';
COMMENT ON COLUMN analyst.decisions.claim_ids IS 'The claims that it moved';
COMMENT ON COLUMN analyst.decisions.score IS 'How much spoke for it; above 0: rather one than two';
COMMENT ON COLUMN analyst.decisions.reason IS 'Why, in words';
COMMENT ON COLUMN analyst.decisions.undoes IS 'The decision that it takes back';
COMMENT ON COLUMN analyst.decisions.undone_by IS 'The decision that took it back; null: it stands';
