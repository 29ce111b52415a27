/**
 * The dense network that a compact model is set beside: what it weighs and how long it takes, as a
 * model of the same runtime.
 */
package org.gatesieve.job.dense;
