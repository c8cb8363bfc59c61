SELECT j.*
FROM analyst.rejects j
WHERE (CAST(:since AS date) IS NULL OR j.rejected_at >= CAST(:since AS date))
    AND (CAST(:until AS date) IS NULL OR j.rejected_at < CAST(:until AS date) + 1)
ORDER BY j.reject_id;
