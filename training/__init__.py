"""Development tools that train and validate the scorers; no part of the installed package."""
