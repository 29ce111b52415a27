package org.gatesieve.compact.model;

/** Embedding → LSTM → output on the last step, without any group variable. */
public record CompactNetwork(WordEmbedding embedding, CompactLstm lstm, CompactOutput output) {}
