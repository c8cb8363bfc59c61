-- Who lends to Kazakhstan Temir Zholy?
SELECT DISTINCT
    lender.party_name,
    lender.country
FROM analyst.deal_parties borrower
JOIN analyst.deal_parties lender ON lender.deal_id = borrower.deal_id AND lender.role = 'lender'
WHERE borrower.party_name = 'Kazakhstan Temir Zholy' AND borrower.role = 'borrower'
ORDER BY lender.party_name;
