package org.gatesieve.learn.collapse;

/**
 * The two compression counts of METHOD §4, always reported by name.
 *
 * @param paper non-zero weights of all weights, comparable with the authors' released logs
 * @param strict parameters stored by the compact model, of all parameters of the original network
 */
public record Compression(Remaining paper, Remaining strict) {}
