#!/bin/sh
# Loads seeds/ into the database and shows what became of the five articles.
set -eu
c5db=.venv/bin/c5db

title() {
    printf '\n== %s\n\n' "$1"
}

# The embedded Postgres is brought up to date by whatever opens it; any other only by this.
[ -z "${C5DB_DATABASE_URL:-}" ] || $c5db db upgrade
$c5db load seeds

title "Deals: the same row whichever article speaks of them (c5db deals)"
$c5db deals

title "Facts: what to hold after reading every claim (the view analyst.facts)"
PGCLIENTENCODING=UTF8 PSQLRC=/dev/null $c5db db shell --quiet --pset=pager=off --pset=footer=off --command="
    SELECT
        deal_id AS deal,
        attribute,
        item,
        CASE WHEN qualifier NOT IN ('exact', 'range') THEN replace(qualifier, '_', ' ') END AS hedge,
        coalesce(
            value_text,
            concat_ws('..', rtrim(to_char(value, 'FM999,999,999,999,990.99'), '.'),
                            rtrim(to_char(value_max, 'FM999,999,999,999,990.99'), '.'))
        ) AS value,
        CASE WHEN value_text IS NULL THEN unit END AS unit,
        over,
        party_name AS party,
        verdict,
        round(confidence, 2) AS sure,
        independent_sources AS sources
    FROM analyst.facts
    ORDER BY deal_id, attribute, facts.item NULLS FIRST, facts.value"

title "Conflicts: where independent sources contradict each other (c5db conflicts)"
$c5db conflicts 2>&1

title "What next"
if [ -n "${C5DB_DATABASE_URL:-}" ]; then
    echo "All of it is in the schema \"analyst\" of the database that C5DB_DATABASE_URL names, for any client:"
else
    echo "The Postgres stays up for any client (psql, DBeaver, a notebook) until '$c5db db stop'."
    echo "Its address, with the password:  $c5db db url"
fi
cat <<END
  psql "\$($c5db db url)" -c 'SELECT * FROM analyst.deals'
One deal with its quotes:  $c5db deal 2
Articles of your own:      $c5db load FILE_OR_FOLDER
END
