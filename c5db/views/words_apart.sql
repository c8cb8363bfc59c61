-- Where a database's LC_CTYPE is C the parser of text search takes every character beyond ASCII for a letter: "«Росатом»"
-- would be one word, and so would two words on the sides of a dash or a no-break space. What is left out stands within words.
CREATE FUNCTION analyst.words_apart(words text) RETURNS text
LANGUAGE sql
IMMUTABLE PARALLEL SAFE
AS $$
    SELECT regexp_replace(
        translate(words, U&'\2010\2011\00AD\0301\200B\200C\200D\2060\FEFF', '--'),
        U&'[\0080-\00BF\00D7\00F7\2000-\2BFF\3000-\303F\FF00-\FF0F]',
        ' ',
        'g'
    )
$$;

COMMENT ON FUNCTION analyst.words_apart(text) IS 'The text with spaces for its quotation marks, dashes and other signs beyond ASCII, so that its words are the same on every server';
