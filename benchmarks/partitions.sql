-- Whether partitions of claims pay: the same million rows in one table and in sixteen, by the hash of their source.
--     psql "$(c5db db url)" -f benchmarks/partitions.sql     (on a database that holds some thousand claims)
\timing on
\set ON_ERROR_STOP on
BEGIN;

CREATE TABLE bench_one AS SELECT * FROM c5db.claim LIMIT 0;
CREATE TABLE bench_many (LIKE bench_one) PARTITION BY HASH (source_id);
SELECT format('CREATE TABLE bench_many_%s PARTITION OF bench_many FOR VALUES WITH (MODULUS 16, REMAINDER %s)', n, n)
FROM generate_series(0, 15) AS n
\gexec
ALTER TABLE bench_one ADD PRIMARY KEY (id);
ALTER TABLE bench_many ADD PRIMARY KEY (id, source_id);
CREATE INDEX ON bench_one (source_id);
CREATE INDEX ON bench_many (source_id);
CREATE TEMP TABLE bench_rows AS
SELECT (jsonb_populate_record(c, jsonb_build_object('id', md5(c.id::text || k)::uuid, 'source_id', c.source_id + k * 1000000))).*
FROM c5db.claim c
CROSS JOIN generate_series(1, (SELECT 1000000 / count(*) FROM c5db.claim)) AS k;

\echo A million rows into one table, then into sixteen
INSERT INTO bench_one SELECT * FROM bench_rows;
INSERT INTO bench_many SELECT * FROM bench_rows;
ANALYZE bench_one, bench_many;
CREATE TEMP TABLE bench_asked AS SELECT id, source_id FROM bench_rows ORDER BY md5(id::text) LIMIT 2000;
ANALYZE bench_asked;

\echo The claims of 2,000 sources
SELECT count(*) FROM bench_asked a CROSS JOIN LATERAL (SELECT FROM bench_one c WHERE c.source_id = a.source_id OFFSET 0) x;
SELECT count(*) FROM bench_asked a CROSS JOIN LATERAL (SELECT FROM bench_many c WHERE c.source_id = a.source_id OFFSET 0) x;
\echo 2,000 claims by their id
SELECT count(*) FROM bench_asked a CROSS JOIN LATERAL (SELECT FROM bench_one c WHERE c.id = a.id OFFSET 0) x;
SELECT count(*) FROM bench_asked a CROSS JOIN LATERAL (SELECT FROM bench_many c WHERE c.id = a.id OFFSET 0) x;
\echo All claims counted by attribute
SELECT attribute, count(*) FROM bench_one GROUP BY 1 ORDER BY 1 LIMIT 1;
SELECT attribute, count(*) FROM bench_many GROUP BY 1 ORDER BY 1 LIMIT 1;

ROLLBACK;
