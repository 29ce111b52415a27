package org.gatesieve.learn.elastic;

import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.training.TrainingState;

/**
 * All that a network in training has become, without its settings; enough to go on elsewhere with
 * the same numbers.
 *
 * @param words original id of every row of E
 * @param inputs original index of every input neuron
 * @param neurons original index of every hidden neuron
 * @param columns gates of the current network that depend on the input
 * @param whole whether nothing was removed so far
 * @param state parameters, updater state and step
 */
public record ElasticSnapshot(
    int[] words,
    int[] inputs,
    int[] neurons,
    GateColumns columns,
    boolean whole,
    TrainingState state) {}
