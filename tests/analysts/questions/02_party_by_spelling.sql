-- Which party do the texts mean by «КТЖ», «Қазақстан темір жолы» and «Wabtec»?
SELECT
    name,
    party_name
FROM analyst.party_names
WHERE name IN ('КТЖ', 'Қазақстан темір жолы', 'Wabtec')
ORDER BY name;
