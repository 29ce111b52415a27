package org.gatesieve.job.config;

import org.gatesieve.learn.network.SparsificationRow;

/**
 * A row of METHOD §1's table, or one of the user's own.
 *
 * @param name as the table names it; letters when it is not in the table
 * @param row treatment of every kind of parameter
 */
record NamedRow(String name, SparsificationRow row) {}
