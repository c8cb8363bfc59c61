#!/bin/sh
# Loads seeds/ into the database and shows what became of the five articles.
set -eu
c5db=.venv/bin/c5db

title() {
    printf '\n== %s\n' "$1"
}

$c5db db upgrade
$c5db load seeds

title "Deals: the same row whichever article speaks of them (c5db deals)"
$c5db deals

title "Facts: what to hold after reading every claim (SELECT … FROM analyst.facts)"
PGCLIENTENCODING=UTF8 PSQLRC=/dev/null $c5db db shell --quiet --pset=pager=off --pset=footer=off --command="
    SELECT
        deal_id AS deal,
        concat_ws(' of ', attribute, item) AS fact,
        coalesce(value_text, concat_ws('..', trim_scale(value), trim_scale(value_max))) AS value,
        CASE WHEN value_text IS NULL THEN unit END AS unit,
        concat_ws(' ', CASE WHEN party_name IS NOT NULL THEN left(party_name, 24) END) AS party,
        verdict,
        round(confidence, 2) AS sure,
        independent_sources AS sources
    FROM analyst.facts
    ORDER BY deal_id, attribute, item NULLS FIRST, value
"

title "Conflicts: where independent sources contradict each other (c5db conflicts)"
$c5db conflicts

title "What next"
if [ -n "${C5DB_DATABASE_URL:-}" ]; then
    echo "All of it is in the database that C5DB_DATABASE_URL names, in the schema \"analyst\"."
else
    echo "The Postgres stays up for any client until '$c5db db stop':"
    echo "  $($c5db db url)"
fi
echo "  psql \"\$($c5db db url)\" -c 'SELECT * FROM analyst.deals'"
echo "One deal with its quotes: $c5db deal 1. Your own articles: $c5db load FILE_OR_FOLDER…"
