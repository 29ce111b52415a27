/** The parts of this project's training step, each measured alone. */
package org.gatesieve.benchmarks.parts;
