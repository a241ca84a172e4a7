"""Art: pictures drawn from words, the same for the same words, without network."""
