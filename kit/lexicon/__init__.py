"""Lexicon: what is known of English words, and how well each would fit where one is in doubt."""
