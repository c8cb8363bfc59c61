UPDATE c5db.page
SET body = NULL
WHERE kind = 'article' AND body IS NOT NULL AND NOT unread AND fetched_at < now() - make_interval(days => :days);
