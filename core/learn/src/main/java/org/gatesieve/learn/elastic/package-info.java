/**
 * Elastic training (DESIGN §4): groups that stay pruned are removed from the training network
 * between averaging rounds, so that training gets faster as it succeeds.
 */
package org.gatesieve.learn.elastic;
