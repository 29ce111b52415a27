package org.gatesieve.job.config;

/**
 * A value that the user gave to a key.
 *
 * @param key dotted name as the user wrote it; not necessarily a key
 * @param value text of the value
 * @param origin where it was given, for messages
 * @param base where relative paths in {@code value} start
 */
record Assignment(String key, String value, String origin, PathBase base) {}
