SELECT
    (SELECT count(*) FROM analyst.deals d WHERE NOT EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)) AS deals,
    (SELECT count(*) FROM analyst.deals d WHERE d.summable) AS summable,
    (SELECT count(*) FROM analyst.deals d WHERE EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)) AS packages,
    (SELECT count(*) FROM analyst.conflicts) AS conflicts,
    (SELECT count(*) FROM analyst.sources) AS sources,
    (SELECT count(*) FROM analyst.sources s WHERE s.copy_of IS NULL) AS originals,
    (SELECT count(DISTINCT s.publisher) FROM analyst.sources s) AS publishers,
    (SELECT count(*) FROM analyst.claims) AS claims,
    (SELECT count(*) FROM analyst.parties) AS parties,
    (SELECT max(s.published_on) FROM analyst.sources s) AS newest,
    (SELECT min(s.published_on) FROM analyst.sources s) AS oldest;
