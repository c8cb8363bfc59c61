-- Has each conflict at least two rival values, each with a quote of who says so?
SELECT
    count(*) > 0 AS there_are_conflicts,
    count(*) FILTER (WHERE jsonb_array_length(k.values) < 2) AS with_one_value,
    count(*) FILTER (WHERE jsonb_path_exists(k.values, '$[*] ? (!exists(@.claims[*].quote))')) AS without_a_quote
FROM analyst.conflicts k;
