CREATE FUNCTION analyst.search_deals(words text) RETURNS SETOF analyst.deals
LANGUAGE sql
STABLE
AS $$
    SELECT d.*
    FROM analyst.deals d
    WHERE d.deal_id IN (
        SELECT titled.deal_id
        FROM analyst.search_terms(words) AS asked
        JOIN analyst.deals titled ON analyst.search_words('ru', titled.title) @@ asked.query
        WHERE asked.lang = 'ru'
        UNION
        SELECT c.deal_id
        FROM analyst.search_claims(words) c
    )
$$;

COMMENT ON FUNCTION analyst.search_deals(text) IS 'Deals whose title, or the quote of one of whose claims, has these words in any of their forms: "words in a row", or, -without';
