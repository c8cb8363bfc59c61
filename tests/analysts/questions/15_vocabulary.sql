-- Which statuses let a deal be added up, what are they in Russian, and in the terms of others?
SELECT
    code,
    label_ru,
    land_matrix,
    iati,
    aiddata
FROM analyst.vocabulary
WHERE vocabulary = 'deal_status' AND code IN ('signed', 'in_force', 'completed')
ORDER BY rank;
