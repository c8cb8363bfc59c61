"""c5db: news articles on deals in, reconciled facts out."""
