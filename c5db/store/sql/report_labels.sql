SELECT v.vocabulary, v.code, v.rank, v.label_en, v.label_ru
FROM analyst.vocabulary v;
