"""One page to look at: totals, charts, conflicts with their quotes side by side, and what changed."""
