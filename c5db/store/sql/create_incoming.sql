CREATE TEMP TABLE incoming_document (
    n integer PRIMARY KEY,
    source_key text NOT NULL,
    article_id text,
    url text,
    given_publisher text,
    text text,
    text_hash text,
    body integer[],
    title text,
    lang text,
    publisher text,
    published_on date,
    credit text,
    origin text
) ON COMMIT DROP;

CREATE TEMP TABLE incoming_claim (
    n integer,
    claim_id uuid,
    ref text,
    attribute text,
    value numeric,
    value_max numeric,
    value_text text,
    unit text,
    currency_unknown boolean,
    qualifier text,
    over text,
    item text,
    party_name text,
    quote text,
    quote_start integer,
    quote_end integer,
    ordinal integer,
    attributed_to text,
    rule text,
    confidence double precision,
    change text
) ON COMMIT DROP;

CREATE TEMP TABLE incoming_report (
    n integer,
    place integer,
    report_id bigint,
    ref text,
    type text,
    title text,
    status text,
    object text,
    background boolean,
    part_of_ref text
) ON COMMIT DROP;

CREATE TEMP TABLE incoming_participation (
    n integer,
    ref text,
    name text,
    canonical_name text,
    kind text,
    role text,
    country text,
    known boolean,
    parent text,
    name_start integer,
    name_end integer
) ON COMMIT DROP;

CREATE TEMP TABLE incoming_figure (
    n integer,
    kind text,
    value numeric,
    value_max numeric,
    value_text text,
    unit text,
    qualifier text,
    inherited boolean,
    quote text,
    quote_start integer,
    quote_end integer,
    rule text,
    claim_id uuid,
    not_taken_because text
) ON COMMIT DROP;
