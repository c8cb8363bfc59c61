-- What did the database hold before anything was loaded?
SELECT count(*) AS facts
FROM analyst.facts_as_of('2000-01-01');
