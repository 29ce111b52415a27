/** Quantities that change in the course of training: learning rates and penalty weights. */
package org.gatesieve.learn.schedule;
