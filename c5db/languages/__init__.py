"""The words of each language, apart from the logic that reads them."""
