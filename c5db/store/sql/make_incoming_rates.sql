CREATE TEMPORARY TABLE incoming_rate (
    currency text NOT NULL,
    day date NOT NULL,
    usd numeric NOT NULL,
    source text NOT NULL
) ON COMMIT DROP;
