"""From mentions to deals: what is agreed, which figure says what of it, who takes part, how far it got."""
