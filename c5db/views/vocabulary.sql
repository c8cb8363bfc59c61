CREATE VIEW analyst.vocabulary AS
SELECT
    'attribute' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.attribute t
UNION ALL
SELECT
    'deal_status' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.deal_status t
UNION ALL
SELECT
    'deal_type' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.deal_type t
UNION ALL
SELECT
    'figure_kind' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.figure_kind t
UNION ALL
SELECT
    'party_kind' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.party_kind t
UNION ALL
SELECT
    'party_role' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.party_role t
UNION ALL
SELECT
    'qualifier' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.qualifier t
UNION ALL
SELECT
    'verdict' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.verdict t;

COMMENT ON VIEW analyst.vocabulary IS 'Every code that a column can hold, with labels, meaning and the nearest terms of published standards; null: that standard has none';
COMMENT ON COLUMN analyst.vocabulary.vocabulary IS 'attribute, deal_status, deal_type, figure_kind, party_kind, party_role, qualifier or verdict';
COMMENT ON COLUMN analyst.vocabulary.code IS 'The code, as it stands in the views';
COMMENT ON COLUMN analyst.vocabulary.rank IS 'Place in the natural order of the vocabulary, from 0; of deal statuses how far the deal has got';
COMMENT ON COLUMN analyst.vocabulary.label_en IS 'Label in English';
COMMENT ON COLUMN analyst.vocabulary.label_ru IS 'Label in Russian';
COMMENT ON COLUMN analyst.vocabulary.definition IS 'What the code means';
COMMENT ON COLUMN analyst.vocabulary.land_matrix IS 'Nearest term of Land Matrix';
COMMENT ON COLUMN analyst.vocabulary.ocds IS 'Nearest term of the Open Contracting Data Standard';
COMMENT ON COLUMN analyst.vocabulary.iati IS 'Nearest term of the International Aid Transparency Initiative';
COMMENT ON COLUMN analyst.vocabulary.aiddata IS 'Nearest term of AidData';
COMMENT ON COLUMN analyst.vocabulary.followthemoney IS 'Nearest term of FollowTheMoney or of the Beneficial Ownership Data Standard';
