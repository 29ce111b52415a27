package org.gatesieve.job.config;

/**
 * A configuration file that was read.
 *
 * @param name as the user gave it
 * @param text YAML
 * @param base where relative paths in it start
 */
record ConfigurationFile(String name, String text, PathBase base) {}
